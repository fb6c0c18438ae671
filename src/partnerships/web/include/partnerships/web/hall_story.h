// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/register.h"
#include "partnerships/web/sources.h"

namespace amity::partnerships::web {

// The life of a partnership as steps with their documents, oldest first. A step that is
// known only because a source speaks of what followed it says between which days it lies.
json::array story_view(ui::Localizer const& localizer, contract::Partnership const& partnership, Sources& sources);

// The points on which sources contradict each other, the value that counts first, and why it does.
json::array conflicts_view(ui::Localizer const& localizer, contract::Partnership const& partnership, Sources& sources);

// What each source says, in one line each.
json::array statements_view(ui::Localizer const& localizer, contract::Partnership const& partnership, Sources& sources);

}  // namespace amity::partnerships::web
