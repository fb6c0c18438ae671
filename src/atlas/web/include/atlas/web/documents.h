// SPDX-License-Identifier: Apache-2.0
// The contract's documents of cities and countries (openapi.yaml, components/schemas).
#pragma once

#include "contract/generated/atlas.h"
#include "core/result.h"
#include "snapshot/world.h"

#include <span>
#include <vector>

namespace amity::atlas::web {

contract::CityBrief city_brief(snapshot::World const& world, atlas::City const& city);
contract::CityName city_name(snapshot::World const& world, CityId id);
contract::City city_document(snapshot::World const& world, atlas::City const& city, Day today);
contract::Country country_document(snapshot::World const& world, atlas::Country const& country);

// Cities that were found, as a SearchPage lists them.
std::vector<contract::SearchPageResult> search_results(snapshot::World const& world,
                                                       std::span<atlas::SearchHit const> hits);
Result<contract::SearchPage> search_document(snapshot::World const& world, contract::SearchParameters const& asked);

}  // namespace amity::atlas::web
