// SPDX-License-Identifier: Apache-2.0
// What the operations of letters and tasks have in common. Private to the room.
#pragma once

#include "inputs.h"
#include "partnerships/web/office_operations.h"
#include "work/web/routes.h"

namespace amity::work::web {

using Reading = partnerships::web::OfficeReads;

struct Writes : partnerships::web::OfficeWrites {
  // The day it is at the office.
  Day today(commands::Command const& command) const {
    auto const world = s->world.now();
    auto const* office = world->reg.office(command.office());
    return snapshot::day_at([&] { return command.at(); }, office == nullptr ? std::string{} : office->timezone);
  }
};

using partnerships::web::recorded;

}  // namespace amity::work::web
