// SPDX-License-Identifier: Apache-2.0
#include "claims/claims.h"

namespace amity::claims {
namespace {

std::string id_of(ClaimContext const& context, CityId id) {
  auto const* city = context.atlas.city(id);
  return city == nullptr ? std::string{} : to_string(atlas::public_id(*city));
}

}  // namespace

std::string name_of(ClaimContext const& context, Claim const& claim) {
  auto name = std::string(to_string(claim.kind));
  auto const among = claim.kind == ClaimKind::among_first_between || claim.kind == ClaimKind::among_top;
  if (among) name += "." + std::to_string(claim.sentence.n);
  if (!claim.group.empty()) name += "." + std::string(claim.group);
  auto const reaches = claim.kind == ClaimKind::countries || claim.kind == ClaimKind::continents;
  std::string places;
  for (auto const& place : claim.places)
    if (!reaches)
      places += std::string(places.empty() ? "." : "-") + (place.type == ClaimArea::Type::own_region ? "own-" : "") +
                place.code;
  name += places;
  if (claim.subject == nullptr) return name;
  // Of the home city's own circle, its partner; of two countries, both.
  auto const one = id_of(context, *claim.sentence.home);
  auto const other = id_of(context, *claim.sentence.city);
  return name + "." + (claim.places.size() == 2 ? one + "-" + other : other);
}

}  // namespace amity::claims
