// SPDX-License-Identifier: Apache-2.0
// JSON-LD (schema.org). Private to the room.
#pragma once

#include "contract/generated/atlas.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

namespace amity::pavilion::web {

json::value hall_linked_data(ui::Site const& site, ui::Localizer const& localizer, ui::Reader const& reader,
                             contract::City const& city);

}  // namespace amity::pavilion::web
