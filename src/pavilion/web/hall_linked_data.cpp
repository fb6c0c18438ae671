// SPDX-License-Identifier: Apache-2.0
#include "hall_linked_data.h"

#include "ui/linked_data.h"
#include "ui/links.h"

#include <utility>

namespace amity::pavilion::web {

using namespace ui;

json::value hall_linked_data(Site const& site, Localizer const& localizer, Reader const& reader,
                             json::value const& city) {
  auto thing = city_thing(localizer, city).as_object();
  thing["@context"] = linked_data_context;
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

}  // namespace amity::pavilion::web
