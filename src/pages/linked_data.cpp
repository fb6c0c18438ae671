// SPDX-License-Identifier: Apache-2.0
#include "linked_data.h"

#include "layout.h"
#include "links.h"

#include <utility>

namespace amity::pages {
namespace {

constexpr std::string_view context = "https://schema.org";

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

}  // namespace

json::value circle_linked_data(Site const& site, Tongue const& tongue, json::value const& circle) {
  json::array items;
  for (auto const& partner : list_at(circle, "partners")) {
    if (text_at(partner, "in_force") != "yes") continue;
    auto thing = city_thing(tongue, at(partner, "city"));
    if (auto const url = hall_url(site, tongue, at(partner, "city")); !url.empty()) thing.as_object()["url"] = url;
    auto const position = static_cast<std::int64_t>(items.size()) + 1;
    items.push_back(json::object{{"@type", "ListItem"}, {"position", position}, {"item", std::move(thing)}});
  }
  auto const count = static_cast<std::int64_t>(items.size());
  json::object list{{"@type", "ItemList"},
                    {"name", tongue.text("circle.title", {{"city", tongue.city(at(circle, "city"))}})},
                    {"numberOfItems", count},
                    {"itemListElement", std::move(items)}};
  return json::object{{"@context", context},
                      {"@graph", json::array{office_thing(site, tongue, at(circle, "city")), std::move(list)}}};
}

json::value hall_linked_data(Site const& site, Tongue const& tongue, Reader const& reader, json::value const& city) {
  auto thing = city_thing(tongue, city).as_object();
  thing["@context"] = context;
  thing["url"] = site.origin + page_address(reader.language, reader.path);
  json::array also;
  if (auto const wikidata = text_at(city, "wikidata"); !wikidata.empty())
    also.emplace_back("https://www.wikidata.org/entity/" + std::string(wikidata));
  if (auto const geonames = integer_at(city, "geonames"); geonames > 0)
    also.emplace_back("https://sws.geonames.org/" + std::to_string(geonames) + "/");
  if (!also.empty()) thing["sameAs"] = std::move(also);
  if (auto const local = text_at(at(city, "local"), "name"); !local.empty()) thing["alternateName"] = local;
  return thing;
}

json::value timeline_linked_data(Site const& site, Tongue const& tongue, json::value const& timeline) {
  json::array items;
  for (auto const& event : list_at(timeline, "events")) {
    auto const on = text_at(event, "on");
    if (on.empty()) continue;
    json::object thing{{"@type", "Event"},
                       {"name", tongue.text("event.name", {{"act", tongue.word("act", text_at(event, "act"))},
                                                           {"city", tongue.city(at(event, "city"))}})},
                       {"startDate", on},
                       {"about", city_thing(tongue, at(event, "city"))}};
    if (auto const url = hall_url(site, tongue, at(event, "city")); !url.empty()) thing["url"] = url;
    auto const position = static_cast<std::int64_t>(items.size()) + 1;
    items.push_back(json::object{{"@type", "ListItem"}, {"position", position}, {"item", std::move(thing)}});
  }
  return json::object{{"@context", context},
                      {"@type", "ItemList"},
                      {"name", tongue.text("timeline.title")},
                      {"itemListElement", std::move(items)}};
}

json::value data_linked_data(Site const& site, Tongue const& tongue) {
  json::array downloads;
  for (auto const& [path, type] :
       {std::pair{"/api/v1/circle", "application/json"}, std::pair{"/api/v1/circle.csv", "text/csv"},
        std::pair{"/api/v1/circle.geojson", "application/geo+json"}, std::pair{"/api/v1/circle.ics", "text/calendar"},
        std::pair{"/api/v1/register/export?format=json", "application/json"},
        std::pair{"/api/v1/register/export?format=csv", "text/csv"},
        std::pair{"/api/v1/register/export?format=jsonld", "application/ld+json"}})
    downloads.push_back(
        json::object{{"@type", "DataDownload"}, {"contentUrl", site.origin + path}, {"encodingFormat", type}});
  return json::object{{"@context", context},
                      {"@type", "Dataset"},
                      {"name", tongue.text("data.title")},
                      {"description", tongue.text("data.description")},
                      {"isAccessibleForFree", true},
                      {"distribution", std::move(downloads)}};
}

}  // namespace amity::pages
