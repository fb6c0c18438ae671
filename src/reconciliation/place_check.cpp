// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/place_check.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <unordered_map>

namespace amity::reconciliation {
namespace {

// The smallest box of degrees around a country's cities. One that reaches over the 180th meridian is as wide as the
// world, and then contains too much rather than too little.
struct Box {
  double south{90}, north{-90}, west{180}, east{-180};
  void take(LatLon const& at) {
    south = std::min(south, at.latitude_deg());
    north = std::max(north, at.latitude_deg());
    west = std::min(west, at.longitude_deg());
    east = std::max(east, at.longitude_deg());
  }
  bool has(double latitude, double longitude) const {
    constexpr double beyond_the_last_city_deg = 2;
    return latitude > south - beyond_the_last_city_deg && latitude < north + beyond_the_last_city_deg &&
           longitude > west - beyond_the_last_city_deg && longitude < east + beyond_the_last_city_deg;
  }
};

using Boxes = std::unordered_map<std::string_view, Box>;

Boxes boxes_of(atlas::Atlas const& atlas) {
  Boxes boxes;
  for (auto const& city : atlas.cities())
    if (city.position && !city.feature.empty()) boxes[city.country].take(*city.position);
  return boxes;
}

// The first of the mention's countries with that place in it.
std::string_view country_around(Boxes const& boxes, CityMention const& mention, double latitude, double longitude) {
  for (auto const& country : mention.countries)
    if (auto const at = boxes.find(country); at != boxes.end() && at->second.has(latitude, longitude)) return country;
  return {};
}

bool has_box(Boxes const& boxes, CityMention const& mention) {
  return std::ranges::any_of(mention.countries, [&](std::string const& country) { return boxes.contains(country); });
}

std::string degrees(double latitude, double longitude) {
  char text[64];
  std::snprintf(text, sizeof text, "%.5g, %.5g", latitude, longitude);
  return text;
}

std::string swapped_into(std::string_view country, GivenPlace const& given) {
  return "latitude and longitude look swapped: " + degrees(given.longitude_deg, given.latitude_deg) + " lies in " +
         std::string(country);
}

void check(Boxes const& boxes, CityMention& mention) {
  auto const& given = *mention.given;
  auto const position = LatLon::of(given.latitude_deg, given.longitude_deg);
  auto const inside = position && !country_around(boxes, mention, given.latitude_deg, given.longitude_deg).empty();
  if (inside || (position && !has_box(boxes, mention))) {
    mention.position = *position;
    return;
  }
  auto const swapped = LatLon::of(given.longitude_deg, given.latitude_deg);
  auto const there =
      swapped ? country_around(boxes, mention, given.longitude_deg, given.latitude_deg) : std::string_view{};
  if (!there.empty())
    mention.refused_for = swapped_into(there, given);
  else if (!position)
    mention.refused_for = position.error().message;
  else
    mention.position = *position;
}

}  // namespace

void check_places(atlas::Atlas const& atlas, std::vector<CityMention>& mentions) {
  Boxes boxes;
  for (auto& mention : mentions) {
    if (!mention.given) continue;
    if (boxes.empty()) boxes = boxes_of(atlas);
    check(boxes, mention);
  }
}

}  // namespace amity::reconciliation
