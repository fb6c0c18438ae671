// SPDX-License-Identifier: Apache-2.0
// Chains of partnerships, and circles beside each other.
#include "atlas/web/documents.h"
#include "explore/web/documents_world.h"

#include <algorithm>
#include <cmath>

namespace amity::explore::web {
namespace {

using claims::ScopedPartnership;
using partnerships::Partnership;

json::value kind_that_counts(claims::ClaimScope const& scope) {
  return scope.kind ? json::value(partnerships::to_string(*scope.kind)) : json::value(nullptr);
}

std::string_view strongest_rank(snapshot::World const& world, Partnership const& partnership) {
  for (auto const& assertion : world.reg.assertions(partnership))
    if (assertion.stage != partnerships::Stage::denied)
      return partnerships::to_string(
          partnerships::rank_of(assertion, *world.reg.source(assertion.office, assertion.source)));
  return partnerships::to_string(partnerships::Rank::listed);
}

// Whether it is in force is said by what counts; its kind and date are what the whole register holds.
json::object tie_document(snapshot::World const& world, ScopedPartnership const& tie) {
  auto const& partnership = *tie.partnership;
  auto const& r = partnership.resolution;
  return {{"partnership", partnership.id.value},
          {"kind", partnerships::to_string(r.kind)},
          {"in_force", to_string(tie.in_force)},
          {"doubtful", r.doubtful},
          {"since", server::date_or_null(r.signed_on)},
          {"known_by", server::date_or_null(r.known_by)},
          {"sources", world.reg.assertions(partnership).size()},
          {"rank", strongest_rank(world, partnership)}};
}

json::value tenths(std::optional<double> const& number) {
  return number ? json::value(std::round(*number * 10) / 10) : json::value(nullptr);
}

json::value distance_of(snapshot::World const& world, CityId a, CityId b) {
  auto const& one = world.atlas.city(a)->position;
  auto const& other = world.atlas.city(b)->position;
  if (!one || !other) return nullptr;
  return tenths(distance_km(*one, *other));
}

json::array chain_steps(snapshot::World const& world, ChainAnswer const& answer) {
  json::array steps;
  for (std::size_t i = 0; i < answer.ties.size(); ++i) {
    auto step = tie_document(world, answer.ties[i]);
    step["a"] = to_string(atlas::public_id(*answer.cities[i]));
    step["b"] = to_string(atlas::public_id(*answer.cities[i + 1]));
    step["distance_km"] = distance_of(world, answer.cities[i]->id, answer.cities[i + 1]->id);
    steps.push_back(std::move(step));
  }
  return steps;
}

json::object median_document(claims::Median const& median) {
  return {{"median", tenths(median.value)}, {"of", median.of}};
}

json::object compared_city(snapshot::World const& world, claims::ComparedCity const& seen) {
  json::array kinds;
  for (auto const& [kind, n] : seen.by_kind) {
    auto line = server::range(n);
    line["kind"] = partnerships::to_string(kind);
    kinds.push_back(std::move(line));
  }
  json::value oldest = nullptr;
  if (seen.oldest != nullptr)
    oldest = json::object{{"partnership", seen.oldest->id.value},
                          {"city", atlas::web::city_name(world, seen.oldest->other(seen.city->id))},
                          {"since", server::date_or_null(seen.oldest->resolution.signed_on)}};
  return {{"city", atlas::web::city_brief(world, *seen.city)},
          {"partners", server::range(seen.partners)},
          {"countries", server::range(seen.countries)},
          {"continents", server::range(seen.continents)},
          {"by_kind", std::move(kinds)},
          {"oldest", std::move(oldest)},
          {"age_years", median_document(seen.age_years)},
          {"distance_km", median_document(seen.distance_km)},
          {"population", median_document(seen.population)}};
}

using Counts = std::map<std::string, partnerships::Range, std::less<>>;

// Each key that any of the cities has, with each city's count; the most first.
json::array side_by_side(claims::Comparison const& comparison, Counts claims::ComparedCity::*counts, char const* key,
                         bool with_names) {
  std::map<std::string, int> totals;
  for (auto const& city : comparison.cities)
    for (auto const& [code, n] : city.*counts) totals[code] += n.at_most;
  std::vector<std::pair<std::string, int>> ordered(totals.begin(), totals.end());
  std::stable_sort(ordered.begin(), ordered.end(), [](auto const& x, auto const& y) { return x.second > y.second; });
  json::array rows;
  for (auto const& [code, total] : ordered) {
    json::array each;
    for (auto const& city : comparison.cities) {
      auto const found = (city.*counts).find(code);
      each.push_back(server::range(found == (city.*counts).end() ? partnerships::Range{} : found->second));
    }
    json::object row{{key, code}, {"partners", std::move(each)}};
    if (with_names) row["name"] = server::texts(atlas::region_names(code));
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array compared_partners(snapshot::World const& world, claims::Comparison const& comparison) {
  json::array partners;
  for (auto const& partner : comparison.partners) {
    json::array ties;
    for (std::size_t i = 0; i < partner.ties.size(); ++i) {
      if (partner.ties[i].partnership == nullptr) continue;
      auto tie = tie_document(world, partner.ties[i]);
      tie["of"] = i;
      ties.push_back(std::move(tie));
    }
    partners.push_back(
        json::object{{"city", atlas::web::city_name(world, partner.city->id)}, {"ties", std::move(ties)}});
  }
  return partners;
}

}  // namespace

json::object chain_document(snapshot::World const& world, ChainAnswer const& answer) {
  json::array cities;
  for (auto const* city : answer.cities) cities.push_back(atlas::web::city_brief(world, *city));
  return {{"from", atlas::web::city_brief(world, *answer.from)},
          {"to", atlas::web::city_brief(world, *answer.to)},
          {"as_of", to_string(answer.scope.as_of)},
          {"today", to_string(answer.today)},
          {"kind", kind_that_counts(answer.scope)},
          {"sources", claims::to_string(answer.scope.sources)},
          {"length", answer.connected ? json::value(answer.ties.size()) : json::value(nullptr)},
          {"chains", answer.count},
          {"chains_exact", answer.count < network::many_chains},
          {"cities", std::move(cities)},
          {"steps", chain_steps(world, answer)}};
}

json::object comparison_document(snapshot::World const& world, ComparisonAnswer const& answer) {
  auto const& comparison = answer.comparison;
  json::array cities;
  for (auto const& city : comparison.cities) cities.push_back(compared_city(world, city));
  json::array between;
  for (auto const& tie : comparison.between) {
    auto document = tie_document(world, tie);
    document["a"] = to_string(atlas::public_id(*world.atlas.city(tie.partnership->a)));
    document["b"] = to_string(atlas::public_id(*world.atlas.city(tie.partnership->b)));
    document["distance_km"] = distance_of(world, tie.partnership->a, tie.partnership->b);
    between.push_back(std::move(document));
  }
  return {{"as_of", to_string(answer.scope.as_of)},
          {"today", to_string(answer.today)},
          {"kind", kind_that_counts(answer.scope)},
          {"sources", claims::to_string(answer.scope.sources)},
          {"cities", std::move(cities)},
          {"in_common", server::range(comparison.in_common)},
          {"between", std::move(between)},
          {"regions", side_by_side(comparison, &claims::ComparedCity::by_region, "region", true)},
          {"continents", side_by_side(comparison, &claims::ComparedCity::by_continent, "continent", false)},
          {"countries", side_by_side(comparison, &claims::ComparedCity::by_country, "country", false)},
          {"partners", compared_partners(world, comparison)}};
}

}  // namespace amity::explore::web
