// SPDX-License-Identifier: Apache-2.0
// A city's place in a group of cities.
#include "claims/claims.h"
#include "claims/judgement.h"
#include "evidence.h"
#include "subjects.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace amity::claims {
namespace {

using partnerships::Range;

constexpr std::size_t listed = 10;

// How a group's cities stand to the subject.
struct Table {
  Range place;
  std::size_t cities{};
  std::vector<Counted> best;  // the first of them, and the subject
  std::vector<CityId> open;   // the nearest of those that may stand before it or not
};

// Ties between a city of the group and the subject that may be in force: they raise both counts.
std::unordered_map<CityId, int> shared_with(ClaimContext const& context, ClaimIndex const& claim_index,
                                            CityId subject) {
  std::unordered_map<CityId, int> shared;
  for (auto const at : context.reg.of(subject))
    if (claim_index.counted_in_force(at) == Truth::unknown) ++shared[context.reg.partnerships()[at].other(subject)];
  return shared;
}

auto order_of(ClaimIndex const& claim_index, CityId city) {
  auto const range = claim_index.partners(city);
  return std::tuple{-range.at_least, -range.at_most, city};
}

bool may_be_before(Range const& theirs, Range const& mine) {
  return theirs.at_most > mine.at_least && theirs.at_least <= mine.at_most;
}

std::optional<Table> table_of_cities(ClaimContext const& context, ClaimIndex const& claim_index, CityId subject,
                                     std::vector<CityId> const& group) {
  std::vector<CityId> cities = group;
  std::sort(cities.begin(), cities.end());
  cities.erase(std::unique(cities.begin(), cities.end()), cities.end());
  if (cities.size() < 2 || !std::binary_search(cities.begin(), cities.end(), subject)) return std::nullopt;
  std::sort(cities.begin(), cities.end(),
            [&](CityId x, CityId y) { return order_of(claim_index, x) < order_of(claim_index, y); });
  auto const shared_ties = shared_with(context, claim_index, subject);
  std::vector<Range> counts;
  std::vector<int> shared;
  std::size_t own = 0;
  counts.reserve(cities.size());
  shared.reserve(cities.size());
  Table table;
  table.cities = cities.size();
  for (std::size_t i = 0; i < cities.size(); ++i) {
    counts.push_back(claim_index.partners(cities[i]));
    auto const at = shared_ties.find(cities[i]);
    shared.push_back(at == shared_ties.end() ? 0 : at->second);
    if (cities[i] == subject) own = i;
    if (i < listed || cities[i] == subject) table.best.push_back({cities[i], counts.back()});
  }
  table.place = place_of({counts, shared, own});
  for (std::size_t i = 0; i < cities.size() && table.open.size() < listed; ++i)
    if (i != own && may_be_before(counts[i], counts[own])) table.open.push_back(cities[i]);
  return table;
}

// The same of all cities of a country, out of the order in which the index has them.
std::optional<Table> table_of_country(ClaimContext const& context, ClaimIndex const& claim_index, CityId subject,
                                      std::string_view country) {
  auto const& all = claim_index.country(country);
  auto const& cities = all.by_least;
  auto const own = std::lower_bound(cities.begin(), cities.end(), subject, [&](CityId x, CityId y) {
    return order_of(claim_index, x) < order_of(claim_index, y);
  });
  if (cities.size() < 2 || own == cities.end() || *own != subject) return std::nullopt;
  Table table;
  table.cities = cities.size();
  for (std::size_t i = 0; i < std::min(listed, cities.size()); ++i)
    table.best.push_back({cities[i], claim_index.partners(cities[i])});
  if (static_cast<std::size_t>(own - cities.begin()) >= listed)
    table.best.push_back({subject, claim_index.partners(subject)});

  auto const mine = claim_index.partners(subject);
  auto const surely_more = std::partition_point(
      cities.begin(), cities.end(), [&](CityId city) { return claim_index.partners(city).at_least > mine.at_most; });
  auto const perhaps_more = std::partition_point(all.by_most.begin(), all.by_most.end(), [&](CityId city) {
    return claim_index.partners(city).at_most > mine.at_least;
  });
  table.place = {1 + static_cast<int>(surely_more - cities.begin()),
                 1 + static_cast<int>(perhaps_more - all.by_most.begin()) - (mine.at_most > mine.at_least ? 1 : 0)};
  for (auto const& [city, shared] : shared_with(context, claim_index, subject)) {
    if (context.atlas.city(city) == nullptr || context.atlas.city(city)->country != country) continue;
    auto const theirs = claim_index.partners(city);
    table.place.at_least += theirs.at_least <= mine.at_most && theirs.at_least + shared > mine.at_most ? 1 : 0;
    table.place.at_most -= theirs.at_most > mine.at_least && theirs.at_most - shared <= mine.at_least ? 1 : 0;
  }
  if (table.place.at_least == table.place.at_most) return table;
  for (auto at = perhaps_more; at != all.by_most.begin() && table.open.size() < listed;)
    if (--at; *at != subject && may_be_before(claim_index.partners(*at), mine)) table.open.push_back(*at);
  return table;
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

std::string_view to_string(Group::Of of) {
  switch (of) {
    case Group::Of::country:
      return "country";
    case Group::Of::capitals:
      return "capitals";
    case Group::Of::list:
      return "list";
  }
  return {};
}

Group cities_of_country(std::string_view country) { return {Group::Of::country, std::string(country), {}}; }

Group provincial_capitals(ClaimContext const& context, std::string_view country) {
  auto const capitals = context.index.capitals(country);
  return {Group::Of::capitals, std::string(country), {capitals.begin(), capitals.end()}};
}

std::vector<Claim> claims_on_place(ClaimContext const& context, atlas::City const& city, Group const& group,
                                   Question const& question) {
  auto const& scope = question.scope;
  auto const claim_index = context.claim_indexes.of(scope);
  auto const table = group.of == Group::Of::country ? table_of_country(context, *claim_index, city.id, group.country)
                                                    : table_of_cities(context, *claim_index, city.id, group.cities);
  if (!table) return {};
  Claim claim;
  claim.kind = ClaimKind::place;
  claim.scope = scope;
  claim.home = city.id;
  claim.group = to_string(group.of);
  claim.sentence.key = key_of(claim.kind, group.of);
  claim.sentence.home = city.id;
  claim.sentence.range = table->place;
  claim.sentence.n = static_cast<int>(table->cities);
  if (!group.country.empty()) {
    claim.places = {{ClaimArea::Type::country, group.country}};
    claim.sentence.place = claim.places.front();
  }
  claim.standing = table->best;
  for (auto const at : context.reg.of(city.id)) {
    auto const& tie = claim_index->tie(at);
    if (tie.in_force == Truth::yes) add_strongest(claim.evidence, context, *tie.partnership, scope.sources);
    if (tie.in_force == Truth::unknown) claim.not_known.push_back({tie.partnership, doubt_of_state(tie), tie.began});
  }
  for (auto const other : table->open)
    claim.not_known.push_back(
        {nullptr, claim_index->is_unread(other) ? Doubt::sources_not_read : Doubt::count_not_exact, {}, other});
  claim.more = std::max(0, table->place.at_most - table->place.at_least - static_cast<int>(table->open.size()));
  auto among = claim;
  auto const n = static_cast<int>(question.among);
  claim.truth = table->place.at_least == table->place.at_most ? Truth::yes : Truth::unknown;
  among.kind = ClaimKind::among_top;
  among.sentence.key = key_of(among.kind, group.of);
  among.sentence.n = n;
  among.truth = table->place.at_most <= n ? Truth::yes : table->place.at_least <= n ? Truth::unknown : Truth::no;
  for (auto* settled : {&claim, &among})
    if (settled->truth != Truth::unknown) settled->not_known.clear(), settled->more = 0;
  if (table->cities <= question.among) return {claim};
  return {claim, among};
}

std::vector<Claim> claims_of(ClaimContext const& context, atlas::City const& home, Question const& question) {
  auto claims = claims_on_circle(context, home, question.scope);
  auto const append = [&](std::vector<Claim> more) { std::move(more.begin(), more.end(), std::back_inserter(claims)); };
  if (context.reg.of(home.id).empty() || !context.index.reaches_beyond_circles(home.country)) return claims;
  append(claims_on_pairs(context, home, question));
  append(claims_on_place(context, home, provincial_capitals(context, home.country), question));
  append(claims_on_place(context, home, cities_of_country(home.country), question));
  return claims;
}

}  // namespace amity::claims
