// SPDX-License-Identifier: Apache-2.0
#include "ui/linked_data.h"

#include "ui/layout.h"
#include "ui/links.h"

namespace amity::ui {

json::value city_thing(Tongue const& tongue, json::value const& city) {
  json::object thing{{"@type", "City"}, {"name", tongue.city(city)}};
  if (auto const id = text_at(city, "id"); id.starts_with('Q'))
    thing["sameAs"] = "https://www.wikidata.org/entity/" + std::string(id);
  auto const lat = number_at(city, "lat");
  auto const lon = number_at(city, "lon");
  if (lat && lon) thing["geo"] = json::object{{"@type", "GeoCoordinates"}, {"latitude", *lat}, {"longitude", *lon}};
  if (auto const country = text_at(city, "country"); !country.empty())
    thing["containedInPlace"] = json::object{{"@type", "Country"}, {"identifier", country}};
  return thing;
}

std::string hall_url(Site const& site, Tongue const& tongue, json::value const& city) {
  auto const path = hall_address(tongue.language(), text_at(city, "slug"));
  return path.empty() ? std::string{} : site.origin + path;
}

json::object office_thing(Site const& site, Tongue const& tongue, json::value const& home) {
  return {{"@type", "GovernmentOrganization"},
          {"name", site_name(site, tongue)},
          {"areaServed", city_thing(tongue, home)},
          {"url", site.origin + page_address(tongue.language(), "/")}};
}

}  // namespace amity::ui
