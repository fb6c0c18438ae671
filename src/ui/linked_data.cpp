// SPDX-License-Identifier: Apache-2.0
#include "ui/linked_data.h"

#include "ui/layout.h"
#include "ui/links.h"

namespace amity::ui {

json::value city_thing(Localizer const& localizer, json::value const& city) {
  json::object thing{{"@type", "City"}, {"name", localizer.city(city)}};
  if (auto const id = text_at(city, "id"); id.starts_with('Q'))
    thing["sameAs"] = "https://www.wikidata.org/entity/" + std::string(id);
  auto const lat = number_at(city, "lat");
  auto const lon = number_at(city, "lon");
  if (lat && lon) thing["geo"] = json::object{{"@type", "GeoCoordinates"}, {"latitude", *lat}, {"longitude", *lon}};
  if (auto const country = text_at(city, "country"); !country.empty())
    thing["containedInPlace"] = json::object{{"@type", "Country"}, {"identifier", country}};
  return thing;
}

std::string hall_url(Site const& site, Localizer const& localizer, json::value const& city) {
  auto const path = hall_address(localizer.language(), text_at(city, "slug"));
  return path.empty() ? std::string{} : site.origin + path;
}

json::object office_thing(Site const& site, Localizer const& localizer, json::value const& home) {
  return {{"@type", "GovernmentOrganization"},
          {"name", site_name(site, localizer)},
          {"areaServed", city_thing(localizer, home)},
          {"url", site.origin + page_address(localizer.language(), "/")}};
}

}  // namespace amity::ui
