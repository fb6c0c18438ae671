// SPDX-License-Identifier: Apache-2.0
#include "hall_linked_data.h"

#include "ui/linked_data.h"
#include "ui/links.h"

#include <utility>

namespace amity::pavilion::web {

using namespace ui;

json::value hall_linked_data(Site const& site, Localizer const& localizer, Reader const& reader,
                             contract::City const& city) {
  auto thing = city_thing(localizer, city).as_object();
  thing["@context"] = linked_data_context;
  thing["url"] = site.origin + page_address(reader.language, reader.path);
  json::array also;
  if (city.wikidata) also.emplace_back("https://www.wikidata.org/entity/" + *city.wikidata);
  if (city.geonames) also.emplace_back("https://sws.geonames.org/" + std::to_string(*city.geonames) + "/");
  if (!also.empty()) thing["sameAs"] = std::move(also);
  if (city.local) thing["alternateName"] = city.local->name;
  return thing;
}

}  // namespace amity::pavilion::web
