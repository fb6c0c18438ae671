// SPDX-License-Identifier: Apache-2.0
#include "data_linked_data.h"
#include "interop/exports/web/pages.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/template.h"

#include <array>

namespace amity::interop::exports::web {

using namespace ui;

namespace {

struct Download {
  std::string_view href;
  std::string_view format;
  std::string_view key;
};
constexpr std::array circle_files{
    Download{"/api/v1/circle", "JSON", "data.json"},
    Download{"/api/v1/circle.csv", "CSV", "data.csv"},
    Download{"/api/v1/circle/export?format=xlsx", "XLSX", "data.xlsx"},
    Download{"/api/v1/circle/export?format=json", "JSON", "data.full_json"},
    Download{"/api/v1/circle/export?format=csv", "CSV", "data.full_csv"},
    Download{"/api/v1/circle.geojson", "GeoJSON", "data.geojson"},
    Download{"/api/v1/circle.ics", "iCalendar", "data.ics"},
    Download{"/api/v1/circle/export?format=jsonld", "JSON-LD", "data.jsonld"},
    Download{"/api/v1/circle/export?format=quickstatements", "QuickStatements", "data.quickstatements"},
    Download{"/api/v1/timeline", "JSON", "data.timeline"}};
constexpr std::array register_files{
    Download{"/api/v1/register/export?format=xlsx", "XLSX", "data.xlsx"},
    Download{"/api/v1/register/export?format=json", "JSON", "data.full_json"},
    Download{"/api/v1/register/export?format=csv", "CSV", "data.full_csv"},
    Download{"/api/v1/register/export?format=geojson", "GeoJSON", "data.register_geojson"},
    Download{"/api/v1/register/export?format=ics", "iCalendar", "data.register_ics"},
    Download{"/api/v1/register/export?format=jsonld", "JSON-LD", "data.jsonld"},
    Download{"/api/v1/register/export?format=quickstatements", "QuickStatements", "data.quickstatements"}};

struct Example {
  std::string_view key;
  std::string_view path;
};
constexpr std::array examples{Example{"data.example_as_of", "/api/v1/circle?as_of=1999-12-31"},
                              Example{"data.example_kind", "/api/v1/circle.csv?kind=sister_city"},
                              Example{"data.example_search", "/api/v1/search?q=chiang%20mai"},
                              Example{"data.example_city", "/api/v1/cities/Q52028/circle"},
                              Example{"data.example_register", "/api/v1/register/export?format=json"}};

template <class Downloads>
json::array listed(Downloads const& downloads, Localizer const& localizer) {
  json::array files;
  for (Download const& one : downloads)
    files.push_back(json::object{{"href", one.href}, {"format", one.format}, {"text", localizer.text(one.key)}});
  return files;
}

}  // namespace

std::string data_page(Site const& site, Reader const& reader) {
  Localizer const localizer{reader.language};
  json::array calls;
  auto const& origin = site.origin.empty() ? "https://example.org" : site.origin;  // RFC 2606: stands for this address
  for (auto const& one : examples)
    calls.push_back(
        json::object{{"text", localizer.text(one.key)}, {"command", "curl '" + origin + std::string(one.path) + "'"}});
  json::object const view{{"circle_files", listed(circle_files, localizer)},
                          {"register_files", listed(register_files, localizer)},
                          {"letters_href", page_address(reader.language, "/letters")},
                          {"examples", std::move(calls)}};
  Content content;
  content.name = "data";
  content.title = localizer.text("data.title");
  content.description = localizer.text("data.description");
  content.main = render("data", reader.language, view);
  content.linked_data = data_linked_data(site, localizer);
  return in_layout(site, reader, content);
}

}  // namespace amity::interop::exports::web
