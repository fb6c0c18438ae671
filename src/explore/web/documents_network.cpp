// SPDX-License-Identifier: Apache-2.0
// Chains of partnerships, and circles beside each other.
#include "atlas/web/documents.h"
#include "explore/web/documents_world.h"
#include "server/contract_values.h"

#include <algorithm>
#include <cmath>

namespace amity::explore::web {
namespace {

using claims::ScopedPartnership;
using contract::in_contract;
using partnerships::Partnership;

contract::Rank strongest_rank(snapshot::World const& world, Partnership const& partnership) {
  for (auto const& assertion : world.reg.assertions(partnership))
    if (assertion.stage != partnerships::Stage::denied)
      return in_contract<contract::Rank>(
          partnerships::rank_of(assertion, *world.reg.source(assertion.office, assertion.source)));
  return contract::Rank::listed;
}

// Whether it is in force is said by what counts; its kind and date are what the whole register holds.
contract::CountedTie tie_document(snapshot::World const& world, ScopedPartnership const& tie) {
  auto const& partnership = *tie.partnership;
  auto const& r = partnership.resolution;
  return {.partnership = partnership.id.value,
          .kind = in_contract<contract::Kind>(r.kind),
          .in_force = tie.in_force,
          .doubtful = r.doubtful,
          .since = r.signed_on,
          .known_by = r.known_by,
          .sources = server::count(world.reg.assertions(partnership).size()),
          .rank = strongest_rank(world, partnership)};
}

contract::Nullable<double> tenths(std::optional<double> const& number) {
  return number ? std::optional{std::round(*number * 10) / 10} : std::nullopt;
}

contract::Nullable<double> distance_of(atlas::City const& a, atlas::City const& b) {
  if (!a.position || !b.position) return {};
  return tenths(distance_km(*a.position, *b.position));
}

contract::TieBetween tie_between(snapshot::World const& world, ScopedPartnership const& tie, atlas::City const& a,
                                 atlas::City const& b) {
  auto document = server::extended<contract::TieBetween>(tie_document(world, tie));
  document.a = to_string(atlas::public_id(a));
  document.b = to_string(atlas::public_id(b));
  document.distance_km = distance_of(a, b);
  return document;
}

contract::Median median_document(claims::Median const& median) {
  return {.median = tenths(median.value), .of = static_cast<std::int64_t>(median.of)};
}

contract::ComparedCity compared_city(snapshot::World const& world, claims::ComparedCity const& seen) {
  contract::ComparedCity document{};
  document.city = atlas::web::city_brief(world, *seen.city);
  document.partners = server::range_of(seen.partners);
  document.countries = server::range_of(seen.countries);
  document.continents = server::range_of(seen.continents);
  for (auto const& [kind, n] : seen.by_kind) {
    auto& line = document.by_kind.emplace_back(server::extended<contract::ComparedCityByKind>(server::range_of(n)));
    line.kind = in_contract<contract::Kind>(kind);
  }
  if (seen.oldest != nullptr)
    document.oldest =
        contract::ComparedCityOldest{.partnership = seen.oldest->id.value,
                                     .city = atlas::web::city_name(world, seen.oldest->other(seen.city->id)),
                                     .since = seen.oldest->resolution.signed_on};
  document.age_years = median_document(seen.age_years);
  document.distance_km = median_document(seen.distance_km);
  document.population = median_document(seen.population);
  return document;
}

using Counts = std::map<std::string, partnerships::Range, std::less<>>;

// Each key that any of the cities has, with each city's count; the most first.
std::vector<std::pair<std::string, std::vector<contract::Range>>> side_by_side(claims::Comparison const& comparison,
                                                                               Counts claims::ComparedCity::*counts) {
  std::map<std::string, int> totals;
  for (auto const& city : comparison.cities)
    for (auto const& [code, n] : city.*counts) totals[code] += n.at_most;
  std::vector<std::pair<std::string, int>> ordered(totals.begin(), totals.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](auto const& x, auto const& y) { return x.second > y.second; });
  std::vector<std::pair<std::string, std::vector<contract::Range>>> rows;
  for (auto const& [code, total] : ordered) {
    auto& row = rows.emplace_back(code, std::vector<contract::Range>{});
    for (auto const& city : comparison.cities) {
      auto const found = (city.*counts).find(code);
      row.second.push_back(server::range_of(found == (city.*counts).end() ? partnerships::Range{} : found->second));
    }
  }
  return rows;
}

std::vector<contract::ComparisonPartner> compared_partners(snapshot::World const& world,
                                                           claims::Comparison const& comparison) {
  std::vector<contract::ComparisonPartner> partners;
  for (auto const& partner : comparison.partners) {
    auto& document = partners.emplace_back();
    document.city = atlas::web::city_name(world, partner.city->id);
    for (std::size_t i = 0; i < partner.ties.size(); ++i) {
      if (partner.ties[i].partnership == nullptr) continue;
      auto& tie = document.ties.emplace_back(
          server::extended<contract::ComparisonPartnerTie>(tie_document(world, partner.ties[i])));
      tie.of = server::count(i);
    }
  }
  return partners;
}

}  // namespace

contract::Chain chain_document(snapshot::World const& world, ChainAnswer const& answer) {
  contract::Chain document{};
  document.from = atlas::web::city_brief(world, *answer.from);
  document.to = atlas::web::city_brief(world, *answer.to);
  document.as_of = answer.scope.as_of;
  document.today = answer.today;
  document.kind = server::word_or_null<contract::Kind>(answer.scope.kind);
  document.sources = in_contract<contract::SourceLevel>(answer.scope.sources);
  if (answer.connected) document.length = server::count(answer.ties.size());
  document.chains = static_cast<std::int64_t>(answer.count);
  document.chains_exact = answer.count < network::many_chains;
  for (auto const* city : answer.cities) document.cities.push_back(atlas::web::city_brief(world, *city));
  for (std::size_t i = 0; i < answer.ties.size(); ++i)
    document.steps.push_back(tie_between(world, answer.ties[i], *answer.cities[i], *answer.cities[i + 1]));
  return document;
}

contract::Comparison comparison_document(snapshot::World const& world, ComparisonAnswer const& answer) {
  auto const& comparison = answer.comparison;
  contract::Comparison document{};
  document.as_of = answer.scope.as_of;
  document.today = answer.today;
  document.kind = server::word_or_null<contract::Kind>(answer.scope.kind);
  document.sources = in_contract<contract::SourceLevel>(answer.scope.sources);
  for (auto const& city : comparison.cities) document.cities.push_back(compared_city(world, city));
  document.in_common = server::range_of(comparison.in_common);
  for (auto const& tie : comparison.between)
    document.between.push_back(
        tie_between(world, tie, *world.atlas.city(tie.partnership->a), *world.atlas.city(tie.partnership->b)));
  for (auto& [code, partners] : side_by_side(comparison, &claims::ComparedCity::by_region))
    document.regions.push_back({.region = code, .name = atlas::region_names(code), .partners = std::move(partners)});
  for (auto& [code, partners] : side_by_side(comparison, &claims::ComparedCity::by_continent))
    document.continents.push_back({.continent = code, .partners = std::move(partners)});
  for (auto& [code, partners] : side_by_side(comparison, &claims::ComparedCity::by_country))
    document.countries.push_back({.country = code, .partners = std::move(partners)});
  document.partners = compared_partners(world, comparison);
  return document;
}

}  // namespace amity::explore::web
