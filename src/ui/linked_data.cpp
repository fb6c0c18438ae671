// SPDX-License-Identifier: Apache-2.0
#include "ui/linked_data.h"

#include "ui/layout.h"
#include "ui/links.h"

namespace amity::ui {

json::value city_thing(Localizer const& localizer, contract::CityBrief const& city) {
  json::object thing{{"@type", "City"}, {"name", localizer.city(city)}};
  if (city.id.starts_with('Q')) thing["sameAs"] = "https://www.wikidata.org/entity/" + city.id;
  if (city.lat && city.lon)
    thing["geo"] = json::object{{"@type", "GeoCoordinates"}, {"latitude", *city.lat}, {"longitude", *city.lon}};
  if (!city.country.empty())
    thing["containedInPlace"] = json::object{{"@type", "Country"}, {"identifier", city.country}};
  return thing;
}

std::string hall_url(Site const& site, Localizer const& localizer, contract::CityBrief const& city) {
  auto const path = hall_address(localizer.language(), city.slug.value_or(""));
  return path.empty() ? std::string{} : site.origin + path;
}

json::object office_thing(Site const& site, Localizer const& localizer, contract::CityBrief const& home) {
  return {{"@type", "GovernmentOrganization"},
          {"name", site_name(site, localizer)},
          {"areaServed", city_thing(localizer, home)},
          {"url", site.origin + page_address(localizer.language(), "/")}};
}

}  // namespace amity::ui
