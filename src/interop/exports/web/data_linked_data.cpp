// SPDX-License-Identifier: Apache-2.0
#include "data_linked_data.h"

#include "ui/linked_data.h"

#include <utility>

namespace amity::interop::exports::web {

using namespace ui;

json::value data_linked_data(Site const& site, Localizer const& localizer) {
  json::array downloads;
  for (auto const& [path, type] :
       {std::pair{"/api/v1/circle", "application/json"}, std::pair{"/api/v1/circle.csv", "text/csv"},
        std::pair{"/api/v1/circle.geojson", "application/geo+json"}, std::pair{"/api/v1/circle.ics", "text/calendar"},
        std::pair{"/api/v1/register/export?format=json", "application/json"},
        std::pair{"/api/v1/register/export?format=csv", "text/csv"},
        std::pair{"/api/v1/register/export?format=jsonld", "application/ld+json"}})
    downloads.push_back(
        json::object{{"@type", "DataDownload"}, {"contentUrl", site.origin + path}, {"encodingFormat", type}});
  return json::object{{"@context", linked_data_context},      {"@type", "Dataset"},
                      {"name", localizer.text("data.title")}, {"description", localizer.text("data.description")},
                      {"isAccessibleForFree", true},          {"distribution", std::move(downloads)}};
}

}  // namespace amity::interop::exports::web
