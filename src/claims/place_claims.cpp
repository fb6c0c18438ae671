// SPDX-License-Identifier: Apache-2.0
// A city's place in a group of cities.
#include "claims/claims.h"
#include "claims/judgement.h"
#include "evidence.h"
#include "subjects.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

namespace amity::claims {
namespace {

using partnerships::Range;

constexpr int top = 3;
constexpr std::size_t listed = 10;

// The counts of a group, and what the subject shares with each of it.
struct Table {
  std::vector<CityId> cities;
  std::vector<Range> counts;
  std::vector<int> shared;
  std::size_t subject{};
};

std::optional<Table> table_of(Ground const& ground, CityId subject, Group const& group, Counting const& counting) {
  Table table;
  std::unordered_map<CityId, std::size_t> row;
  for (auto const city : group.cities)
    if (row.emplace(city, table.cities.size()).second) table.cities.push_back(city);
  auto const own = row.find(subject);
  if (own == row.end() || table.cities.size() < 2) return std::nullopt;
  table.subject = own->second;
  table.counts.resize(table.cities.size());
  table.shared.resize(table.cities.size());
  for (std::size_t i = 0; i < table.cities.size(); ++i)
    for (auto const at : ground.reg.of(table.cities[i])) {
      auto const& partnership = ground.reg.partnerships()[at];
      auto const tie = tie_of(ground.reg, partnership, counting);
      count(table.counts[i], tie.in_force);
      if (partnership.other(table.cities[i]) == subject && tie.in_force == Truth::unknown) ++table.shared[i];
    }
  return table;
}

std::vector<Counted> best_of(Table const& table) {
  std::vector<std::size_t> order(table.cities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  auto const key = [&](std::size_t i) {
    return std::tuple{-table.counts[i].at_least, -table.counts[i].at_most, table.cities[i]};
  };
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return key(x) < key(y); });
  std::vector<Counted> best;
  for (std::size_t n = 0; n < order.size(); ++n)
    if (n < listed || order[n] == table.subject) best.push_back({table.cities[order[n]], table.counts[order[n]]});
  return best;
}

std::string_view key_of(ClaimKind kind, Group::Of of) {
  auto const top_claim = kind == ClaimKind::among_top;
  switch (of) {
    case Group::Of::country:
      return top_claim ? "claim.top_in_country" : "claim.place_in_country";
    case Group::Of::capitals:
      return top_claim ? "claim.top_among_capitals" : "claim.place_among_capitals";
    case Group::Of::list:
      return top_claim ? "claim.top_in_list" : "claim.place_in_list";
  }
  return {};
}

}  // namespace

Group cities_of_country(Ground const& ground, std::string_view country) {
  Group group{Group::Of::country, std::string(country), {}};
  std::set<CityId> cities;
  for (auto const at : ground.index.partnerships_of(country)) {
    auto const& partnership = ground.reg.partnerships()[at];
    for (auto const id : {partnership.a, partnership.b})
      if (ground.atlas.city(id)->country == country) cities.insert(id);
  }
  group.cities.assign(cities.begin(), cities.end());
  return group;
}

Group provincial_capitals(Ground const& ground, std::string_view country) {
  auto const capitals = ground.index.capitals(country);
  return {Group::Of::capitals, std::string(country), {capitals.begin(), capitals.end()}};
}

std::vector<Claim> claims_on_place(Ground const& ground, atlas::City const& city, Group const& group,
                                   Counting const& counting) {
  auto const table = table_of(ground, city.id, group, counting);
  if (!table) return {};
  auto const place = place_of({table->counts, table->shared, table->subject});
  Claim claim;
  claim.kind = ClaimKind::place;
  claim.counting = counting;
  claim.home = city.id;
  claim.sentence.key = key_of(claim.kind, group.of);
  claim.sentence.home = city.id;
  claim.sentence.range = place;
  claim.sentence.n = static_cast<int>(table->cities.size());
  if (!group.country.empty()) {
    claim.places = {{Place::Type::country, group.country}};
    claim.sentence.place = claim.places.front();
  }
  claim.standing = best_of(*table);
  for (auto const at : ground.reg.of(city.id)) {
    auto const tie = tie_of(ground.reg, ground.reg.partnerships()[at], counting);
    if (tie.in_force == Truth::yes) add_strongest(claim.evidence, ground, *tie.partnership, counting.sources);
    if (tie.in_force == Truth::unknown) claim.not_known.push_back({tie.partnership, doubt_of_state(tie), tie.began});
  }
  auto among = claim;
  claim.truth = place.at_least == place.at_most ? Truth::yes : Truth::unknown;
  among.kind = ClaimKind::among_top;
  among.sentence.key = key_of(among.kind, group.of);
  among.sentence.n = top;
  among.truth = place.at_most <= top ? Truth::yes : place.at_least <= top ? Truth::unknown : Truth::no;
  if (claim.truth != Truth::unknown) claim.not_known.clear();
  if (among.truth != Truth::unknown) among.not_known.clear();
  if (table->cities.size() <= static_cast<std::size_t>(top)) return {claim};
  return {claim, among};
}

std::vector<Claim> claims_of(Ground const& ground, atlas::City const& home, Counting const& counting) {
  auto claims = claims_on_circle(ground, home, counting);
  auto const append = [&](std::vector<Claim> more) { std::move(more.begin(), more.end(), std::back_inserter(claims)); };
  if (ground.reg.of(home.id).empty() || !ground.index.reaches_beyond_circles(home.country)) return claims;
  append(claims_on_pairs(ground, home, counting));
  append(claims_on_place(ground, home, provincial_capitals(ground, home.country), counting));
  append(claims_on_place(ground, home, cities_of_country(ground, home.country), counting));
  return claims;
}

}  // namespace amity::claims
