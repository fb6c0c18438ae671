// SPDX-License-Identifier: Apache-2.0
// The contract's documents on the register as a whole: chains, comparisons, figures of the world and of countries.
#pragma once

#include "contract/generated/world.h"
#include "explore/chain.h"
#include "explore/comparison.h"
#include "server/parameters.h"

namespace amity::explore::web {

contract::Chain chain_document(snapshot::World const& world, ChainAnswer const& answer);

contract::Comparison comparison_document(snapshot::World const& world, ComparisonAnswer const& answer);

contract::World world_document(snapshot::World const& world);
// Errc::not_found for a code that is no country's.
Result<contract::CountryCircle> country_circle_document(snapshot::World const& world, std::string_view code,
                                                        server::Part const& part);

}  // namespace amity::explore::web
