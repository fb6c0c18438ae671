// SPDX-License-Identifier: Apache-2.0
#include "slow_claims.h"

#include "claims/judgement.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::bench {
namespace {

using claims::Claim;
using claims::ClaimKind;

bool lies_in(MadeWorld const& world, CityId city, claims::ClaimArea const& place) {
  auto const& country = *world.atlas.country(world.atlas.city(city)->country);
  return place.code == country.code || place.code == country.region || place.code == country.subregion ||
         place.code == atlas::continent_of(country);
}

bool is_among(MadeWorld const& world, partnerships::Partnership const& tie, Claim const& claim) {
  auto const& places = claim.places;
  if (places.size() == 2)
    return (lies_in(world, tie.a, places[0]) && lies_in(world, tie.b, places[1])) ||
           (lies_in(world, tie.a, places[1]) && lies_in(world, tie.b, places[0]));
  if (tie.a != home && tie.b != home) return false;
  return claim.subject == nullptr || places.empty() || lies_in(world, tie.other(home), places.front());
}

Truth judge_place(MadeWorld const& world, Claim const& claim) {
  std::set<CityId> group;
  std::map<CityId, partnerships::Range> counts;
  std::map<CityId, int> shared;
  if (claim.group == "capitals")
    for (auto const city : world.index.capitals(claim.places.front().code)) group.insert(city);
  for (auto const& partnership : world.reg.partnerships()) {
    auto const tie = tie_of(world.reg, partnership, claim.counting);
    for (auto const city : {partnership.a, partnership.b}) {
      if (claim.group == "country" && lies_in(world, city, claim.places.front())) group.insert(city);
      claims::count(counts[city], tie.in_force);
      if (partnership.other(city) == home && tie.in_force == Truth::unknown) ++shared[city];
    }
  }
  std::vector<partnerships::Range> ranges;
  std::vector<int> ties;
  std::size_t own = 0;
  for (auto const city : group) {
    if (city == home) own = ranges.size();
    ranges.push_back(counts[city]);
    ties.push_back(shared[city]);
  }
  auto const place = claims::place_of({ranges, ties, own});
  if (claim.kind == ClaimKind::place) return place.at_least == place.at_most ? Truth::yes : Truth::unknown;
  return place.at_most <= claim.sentence.n    ? Truth::yes
         : place.at_least <= claim.sentence.n ? Truth::unknown
                                              : Truth::no;
}

// In how many countries or continents there is a partner in force.
Truth judge_reach(MadeWorld const& world, Claim const& claim, std::vector<claims::ScopedPartnership> const& ties) {
  std::map<std::string, Truth> reached;
  for (auto const& tie : ties) {
    auto const& country = *world.atlas.country(world.atlas.city(tie.partnership->other(home))->country);
    auto& found =
        reached[claim.kind == ClaimKind::countries ? country.code : std::string(atlas::continent_of(country))];
    found = found || tie.in_force;
  }
  partnerships::Range range;
  for (auto const& [place, found] : reached) claims::count(range, found);
  return range.at_least == range.at_most ? Truth::yes : Truth::unknown;
}

}  // namespace

Truth judge_slowly(MadeWorld const& world, Claim const& claim) {
  if (!claim.group.empty()) return judge_place(world, claim);
  std::vector<claims::ScopedPartnership> ties;
  std::size_t subject = 0;
  for (auto const& partnership : world.reg.partnerships()) {
    if (!is_among(world, partnership, claim)) continue;
    if (&partnership == claim.subject) subject = ties.size();
    ties.push_back(tie_of(world.reg, partnership, claim.counting));
  }
  switch (claim.kind) {
    case ClaimKind::only:
    case ClaimKind::only_between:
      return claims::only_one(ties, subject);
    case ClaimKind::oldest:
      return claims::oldest_in_force(ties, subject);
    case ClaimKind::countries:
    case ClaimKind::continents:
      return judge_reach(world, claim, ties);
    default:
      return claims::among_first(ties, subject, static_cast<std::size_t>(std::max(1, claim.sentence.n)),
                                 claim.counting.as_of);
  }
}

}  // namespace amity::bench
