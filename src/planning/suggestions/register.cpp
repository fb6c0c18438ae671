// SPDX-License-Identifier: Apache-2.0
#include "planning/suggestions/register.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <map>
#include <set>

namespace amity::planning::suggestions {
namespace {

using partnerships::Stage;

bool was_signed(partnerships::Partnership const& partnership) {
  switch (partnership.resolution.stage) {
    case Stage::contact:
    case Stage::intent:
    case Stage::exchange:
    case Stage::approval:
    case Stage::denied:
      return false;
    case Stage::unknown:
    case Stage::active:
    case Stage::dormant:
    case Stage::suspended:
    case Stage::ended:
      return true;
  }
  return true;
}

// The likely language of a country by CLDR ("und-AT" is most likely "de-Latn-AT"); empty where it knows none.
std::string likely_language(std::string const& country) {
  char full[ULOC_FULLNAME_CAPACITY] = {};
  char language[ULOC_LANG_CAPACITY] = {};
  auto status = U_ZERO_ERROR;
  uloc_addLikelySubtags(("und_" + country).c_str(), full, sizeof full, &status);
  if (U_SUCCESS(status) == 0) return {};
  uloc_getLanguage(full, language, sizeof language, &status);
  return U_SUCCESS(status) != 0 && std::string_view(language) != "und" ? language : "";
}

Place::Seat seat_of(std::string_view feature) {
  if (feature == "PPLC") return Place::Seat::state;
  if (feature == "PPLA") return Place::Seat::province;
  if (feature == "PPLA2") return Place::Seat::district;
  return feature.starts_with("PPLA") ? Place::Seat::division : Place::Seat::none;
}

CityId one_record(atlas::Atlas const& atlas, CityId id) {
  auto const* city = atlas.city(id);
  return city != nullptr && city->same_as ? *city->same_as : id;
}

class Describer {
 public:
  explicit Describer(atlas::Atlas const& atlas) : atlas_(&atlas) {}

  Place operator()(CityId id) {
    Place place;
    auto const* city = atlas_->city(id);
    if (city == nullptr) return place;
    place.country = city->country;
    place.division = city->admin1;
    auto const [language, fresh] = languages_.try_emplace(place.country);
    if (fresh) language->second = likely_language(place.country);
    place.language = language->second;
    place.seat = seat_of(city->feature);
    place.position = city->position;
    place.people = city->population;
    place.name = atlas_->folded(*city);
    return place;
  }

 private:
  atlas::Atlas const* atlas_;
  std::map<std::string, std::string> languages_;
};

}  // namespace

std::optional<PlaceNumber> RegisterPlaces::number_of(atlas::City const& city) const {
  auto const id = city.same_as.value_or(city.id);
  for (auto const& [first, last] : {std::pair{std::size_t{0}, counted}, {counted, cities.size()}}) {
    auto const range = std::span(cities).subspan(first, last - first);
    auto const at = std::ranges::lower_bound(range, id);
    if (at != range.end() && *at == id) return static_cast<PlaceNumber>(first + (at - range.begin()));
  }
  return std::nullopt;
}

RegisterPlaces places_of(partnerships::Register const& reg, atlas::Atlas const& atlas, std::span<CityId const> guests) {
  std::vector<std::pair<CityId, CityId>> pairs;
  std::set<CityId> known;
  for (auto const& partnership : reg.partnerships()) {
    if (!was_signed(partnership)) continue;
    auto const a = one_record(atlas, partnership.a);
    auto const b = one_record(atlas, partnership.b);
    if (a == b) continue;
    pairs.emplace_back(a, b);
    known.insert({a, b});
  }
  RegisterPlaces found;
  found.cities.assign(known.begin(), known.end());
  found.counted = found.cities.size();
  std::set<CityId> more;
  for (auto const guest : guests)
    if (auto const id = one_record(atlas, guest); !known.contains(id)) more.insert(id);
  found.cities.insert(found.cities.end(), more.begin(), more.end());
  Describer describe(atlas);
  for (auto const city : found.cities) found.places.push_back(describe(city));
  auto const counted = std::span(found.cities).first(found.counted);
  auto const number = [&](CityId id) {
    return static_cast<PlaceNumber>(std::ranges::lower_bound(counted, id) - counted.begin());
  };
  for (auto const& [a, b] : pairs) found.ties.push_back({number(a), number(b)});
  found.ties = in_order(found.ties);
  return found;
}

}  // namespace amity::planning::suggestions
