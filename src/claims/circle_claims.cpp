// SPDX-License-Identifier: Apache-2.0
// Claims on a city's own circle.
#include "claims/claims.h"
#include "claims/judgement.h"
#include "evidence.h"
#include "subjects.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::claims {
namespace {

using partnerships::Partnership;
using partnerships::Range;

// The places a partner's city lies in: its country, its UN sub-region and region, its continent, the office's own.
std::set<ClaimArea> places_of(ClaimContext const& context, atlas::City const& home, atlas::City const& partner) {
  std::set<ClaimArea> places;
  auto const* country = context.atlas.country(partner.country);
  if (country == nullptr) return places;
  auto const continent = std::string(atlas::continent_of(*country));
  places.insert({ClaimArea::Type::country, country->code});
  if (!continent.empty()) places.insert({ClaimArea::Type::continent, continent});
  for (auto const& region : {country->region, country->subregion})
    if (!region.empty() && region != continent) places.insert({ClaimArea::Type::region, region});
  for (auto const& office : context.reg.offices())
    if (office.home == home.id)
      for (auto const& own : office.regions)
        if (std::find(own.countries.begin(), own.countries.end(), country->code) != own.countries.end())
          places.insert({ClaimArea::Type::own_region, own.slug});
  return places;
}

Claim claim_in(ClaimKind kind, atlas::City const& home, ClaimScope const& scope, Partnership const& partnership) {
  Claim claim;
  claim.kind = kind;
  claim.scope = scope;
  claim.home = home.id;
  claim.subject = &partnership;
  claim.sentence.home = home.id;
  claim.sentence.city = partnership.other(home.id);
  return claim;
}

struct CircleField {
  Field field;
  std::map<ClaimArea, std::vector<std::size_t>> by_place;
};

CircleField circle_field(ClaimContext const& context, atlas::City const& home, ClaimScope const& scope) {
  CircleField circle;
  for (auto const at : context.reg.of(home.id)) {
    auto const& partnership = context.reg.partnerships()[at];
    auto const* partner = context.atlas.city(partnership.other(home.id));
    if (partner == nullptr) continue;
    for (auto const& place : places_of(context, home, *partner))
      circle.by_place[place].push_back(circle.field.counted.size());
    add_tie(circle.field, context, partnership, scope);
  }
  return circle;
}

void claim_first(std::vector<Claim>& claims, ClaimContext const& context, atlas::City const& home,
                 ClaimScope const& scope, ClaimArea const& place, Field const& field) {
  for (auto const subject : nearest_to_first(field, scope.as_of)) {
    auto const seen = seen_from(field, subject);
    auto claim = claim_in(ClaimKind::first, home, scope, *seen.counted[subject].partnership);
    claim.truth = among_first(seen.counted, subject, 1, scope.as_of);
    claim.places = {place};
    claim.sentence.key = "claim.first";
    claim.sentence.place = place;
    add_evidence(claim, context, contest_in(seen, subject, Against::before, scope.as_of));
    claims.push_back(std::move(claim));
  }
}

void claim_only(std::vector<Claim>& claims, ClaimContext const& context, atlas::City const& home,
                ClaimScope const& scope, ClaimArea const& place, Field const& field) {
  auto const subject = nearest_to_only(field);
  if (!subject) return;
  auto const seen = seen_from(field, *subject);
  auto claim = claim_in(ClaimKind::only, home, scope, *seen.counted[*subject].partnership);
  claim.truth = only_one(seen.counted, *subject);
  claim.places = {place};
  claim.sentence.key = "claim.only";
  claim.sentence.place = place;
  add_evidence(claim, context, contest_in(seen, *subject, Against::beside, scope.as_of));
  claims.push_back(std::move(claim));
}

void claim_oldest(std::vector<Claim>& claims, ClaimContext const& context, atlas::City const& home,
                  ClaimScope const& scope, Field const& field) {
  for (auto const subject : nearest_to_oldest(field)) {
    auto claim = claim_in(ClaimKind::oldest, home, scope, *field.counted[subject].partnership);
    claim.truth = oldest_in_force(field.counted, subject);
    claim.sentence.key = "claim.oldest";
    add_evidence(claim, context, contest_in(field, subject, Against::older, scope.as_of));
    claims.push_back(std::move(claim));
  }
}

// In how many countries or continents there is a partner in force.
Claim claim_reach(ClaimKind kind, ClaimContext const& context, atlas::City const& home, ClaimScope const& scope,
                  CircleField const& circle) {
  Claim claim;
  claim.kind = kind;
  claim.scope = scope;
  claim.home = home.id;
  claim.sentence.key = kind == ClaimKind::countries ? "claim.countries" : "claim.continents";
  claim.sentence.home = home.id;
  auto const type = kind == ClaimKind::countries ? ClaimArea::Type::country : ClaimArea::Type::continent;
  Range range;
  for (auto const& [place, ties] : circle.by_place) {
    if (place.type != type) continue;
    auto reached = Truth::no;
    for (auto const i : ties) reached = reached || circle.field.counted[i].in_force;
    count(range, reached);
    if (reached != Truth::no) claim.places.push_back(place);
    for (auto const i : ties) {
      auto const& tie = circle.field.counted[i];
      if (tie.in_force == Truth::yes)
        add_strongest(claim.evidence, context, *tie.partnership, scope.sources);
      else if (tie.in_force == Truth::unknown && reached == Truth::unknown)
        claim.not_known.push_back({tie.partnership, doubt_of_state(tie), tie.began});
    }
  }
  claim.sentence.range = range;
  claim.truth = range.at_least == range.at_most ? Truth::yes : Truth::unknown;
  return claim;
}

}  // namespace

std::vector<Claim> claims_on_circle(ClaimContext const& context, atlas::City const& home, ClaimScope const& scope) {
  std::vector<Claim> claims;
  auto const circle = circle_field(context, home, scope);
  if (!circle.field.has_counted()) return claims;
  claims.push_back(claim_reach(ClaimKind::countries, context, home, scope, circle));
  claims.push_back(claim_reach(ClaimKind::continents, context, home, scope, circle));
  claim_oldest(claims, context, home, scope, circle.field);
  for (auto const& [place, ties] : circle.by_place) {
    auto const field = chosen(circle.field, ties);
    // Where there was never another, "only" says all that "first" does.
    if (ties.size() > 1 || !nearest_to_only(field)) claim_first(claims, context, home, scope, place, field);
    claim_only(claims, context, home, scope, place, field);
  }
  return claims;
}

}  // namespace amity::claims
