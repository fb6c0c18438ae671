// SPDX-License-Identifier: Apache-2.0
// JSON-LD (schema.org). Private to the room.
#pragma once

#include "contract/generated/circle.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

namespace amity::partnerships::web {

json::value circle_linked_data(ui::Site const& site, ui::Localizer const& localizer, contract::Circle const& circle);
json::value timeline_linked_data(ui::Site const& site, ui::Localizer const& localizer,
                                 contract::Timeline const& timeline);

}  // namespace amity::partnerships::web
