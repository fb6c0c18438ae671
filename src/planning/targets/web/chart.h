// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/plan.h"
#include "ui/localizer.h"

namespace amity::planning::targets::web {

// A path as a drawing: {width, box, band, low, high, plan, years, counts, targets, said, today},
// everything in the drawing's own units, so that the template only writes it down. `narrow`: for a phone.
enum class ChartWidth { wide, narrow };
json::object plan_chart(ui::Localizer const& localizer, contract::TargetPath const& path, Day as_of, ChartWidth width);

}  // namespace amity::planning::targets::web
