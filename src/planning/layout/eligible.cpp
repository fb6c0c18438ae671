// SPDX-License-Identifier: Apache-2.0
#include "eligible.h"

#include <algorithm>
#include <array>

namespace amity::planning::layout {
namespace {

// GeoNames' feature codes of seats of government, highest first.
constexpr std::array<std::string_view, 5> levels{"PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4"};

std::size_t level_of(std::string_view feature) {
  return static_cast<std::size_t>(std::find(levels.begin(), levels.end(), feature) - levels.begin());
}

}  // namespace

atlas::City const& standing_for(atlas::Atlas const& atlas, atlas::City const& city) {
  auto const* other = city.same_as ? atlas.city(*city.same_as) : nullptr;
  return other != nullptr ? *other : city;
}

Tied tied_of(LayoutSources const& sources, atlas::City const& home, Day as_of) {
  Tied tied;
  for (auto const& partnership : sources.reg.partnerships()) {
    auto const* a = sources.atlas.city(partnership.a);
    auto const* b = sources.atlas.city(partnership.b);
    if (a == nullptr || b == nullptr) continue;
    a = &standing_for(sources.atlas, *a);
    b = &standing_for(sources.atlas, *b);
    if (a->country != home.country) std::swap(a, b);
    if (a->country != home.country || in_force(partnership.resolution, as_of) == Truth::no) continue;
    if (b->country != home.country) tied.joined.emplace(b->country);
    if (a->id != home.id && b->id != home.id) {
      tied.with_home_country.insert(b->id);
      continue;
    }
    auto const* other = a->id == home.id ? b : a;
    if (tied.partners.insert(other->id).second) tied.old.push_back(other);
    tied.countries.emplace(other->country);
  }
  std::sort(tied.old.begin(), tied.old.end(), [](auto const* x, auto const* y) { return x->id < y->id; });
  return tied;
}

Eligibility::Eligibility(atlas::City const& home, LayoutRequest const& request, Tied const& tied)
    : home_(home), request_(request), tied_(tied), must_not_(request.must_not.begin(), request.must_not.end()) {
  for (auto const& policy : request.country_policies)
    for (auto const& country : policy.countries) country_reason_.emplace(country, policy.reason);
}

std::string Eligibility::against_country(atlas::City const& city) const {
  if (city.country == home_.country) return "home_country";
  if (auto const at = country_reason_.find(city.country); at != country_reason_.end()) return at->second;
  if (request_.one_per_country && tied_.countries.contains(std::string(city.country))) return "one_per_country";
  return {};
}

std::string Eligibility::reason_against(atlas::City const& city) const {
  if (city.same_as) return "other_record_of_a_city";
  if (tied_.partners.contains(city.id)) return "already_partner";
  if (must_not_.contains(city.id)) return "must_not";
  if (auto reason = against_country(city); !reason.empty()) return reason;
  if (!city.position) return "no_position";
  if (!city.population || *city.population <= 0) return "no_population";
  if (*city.population < request_.candidate_people) return "too_small";
  if (!request_.least_level.empty() && level_of(city.feature) > level_of(request_.least_level)) return "level";
  if (request_.one_to_one == OneToOne::exclude && tied_.with_home_country.contains(city.id))
    return "tied_to_home_country";
  return {};
}

bool Eligibility::exchange_only(atlas::City const& city) const {
  return request_.one_to_one == OneToOne::exchange && tied_.with_home_country.contains(city.id);
}

}  // namespace amity::planning::layout
