// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "fields/errors.h"
#include "service.h"

namespace amity::planning::layout::web {

// Errors: every parameter's. Weights are 0 to 100 each; what counts is how they compare.
fields::Checked<LayoutQuestion> read_layout(contract::GetLayoutParameters const& asked,
                                            std::shared_ptr<snapshot::World const> const& world,
                                            atlas::City const& home, Day today);

// Errors of the case and the solver name regions and demands: which parameter they stood in.
Error at_its_field(LayoutRefusal const& refusal, contract::GetLayoutParameters const& asked,
                   LayoutQuestion const& question);

}  // namespace amity::planning::layout::web
