// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents on the register as a whole: chains, comparisons, figures of the world and of countries.
#pragma once

#include "explore/chain.h"
#include "explore/comparison.h"
#include "server/json_values.h"
#include "server/parameters.h"

namespace amity::explore::web {

json::object chain_document(snapshot::World const& world, ChainAnswer const& answer);

json::object comparison_document(snapshot::World const& world, ComparisonAnswer const& answer);

json::object world_document(snapshot::World const& world);
// Errc::not_found for a code that is no country's.
Result<json::object> country_circle_document(snapshot::World const& world, std::string_view code,
                                             server::Part const& part);

}  // namespace amity::explore::web
