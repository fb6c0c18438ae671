// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "http/message.h"
#include "service.h"

#include <array>

namespace amity::planning::layout::web {

inline constexpr std::array layout_parameters{
    "new", "by",     "min",  "max",      "max_per_country", "within",     "reach",           "network", "first_ties",
    "fit", "access", "must", "must_not", "not_in",          "one_to_one", "one_per_country", "level",   "detail"};

// Errc::invalid with the parameter as its field. Weights are 0 to 100 each; what counts is how they compare.
Result<LayoutQuestion> read_layout(http::Request const& request, std::shared_ptr<snapshot::World const> const& world,
                                   atlas::City const& home, Day today);

// Errors of the case and the solver name regions and demands: which parameter of the query they stood in.
Error at_its_field(LayoutRefusal const& refusal, http::Request const& request, LayoutQuestion const& question);

}  // namespace amity::planning::layout::web
