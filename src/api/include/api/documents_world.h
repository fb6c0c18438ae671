// SPDX-License-Identifier: Apache-2.0
// The contract's JSON documents on the register as a whole: chains, comparisons, sources, figures of the world and of
// countries.
#pragma once

#include "api/chain.h"
#include "api/documents.h"
#include "claims/comparison.h"

namespace amity::api {

// CityName of the contract.
json::object city_name(World const& world, CityId id);

json::object chain_document(World const& world, ChainAnswer const& answer);

// What was asked of a comparison, and what came of it.
struct ComparisonAnswer {
  claims::Counting counting;
  Day today{};
  claims::Comparison comparison;
};
inline constexpr std::size_t most_compared = 6;
// Errc::invalid unless it is two to six different places.
Result<ComparisonAnswer> comparison_of(World const& world, std::vector<atlas::City const*> cities,
                                       claims::Counting const& counting, Day today);
json::object comparison_document(World const& world, ComparisonAnswer const& answer);

// Which part of a long list.
struct Part {
  std::size_t first{};
  std::size_t limit{20};
};

json::object sources_document(World const& world);
json::object source_page_document(World const& world, SourceUse const& use, Part const& part);

json::object world_document(World const& world);
// Errc::not_found for a code that is no country's.
Result<json::object> country_circle_document(World const& world, std::string_view code, Part const& part);

}  // namespace amity::api
