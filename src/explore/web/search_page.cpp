// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <utility>

namespace amity::explore::web {

using namespace ui;

namespace {

// The hall of a city in this circle, the circle itself for its home, else the city's own page.
std::string address_of(Reader const& reader, json::value const& city, json::value const& circle) {
  auto const id = text_at(city, "id");
  if (id == text_at(at(circle, "city"), "id")) return page_address(reader.language, "/");
  for (auto const& partner : list_at(circle, "partners"))
    if (text_at(at(partner, "city"), "id") == id)
      if (auto hall = hall_address(reader.language, text_at(at(partner, "city"), "slug")); !hall.empty()) return hall;
  return city_address(reader.language, city);
}

json::object result_view(Reader const& reader, Localizer const& localizer, json::value const& result,
                         json::value const& circle) {
  auto const& city = at(result, "city");
  auto view = city_view(localizer, city);
  auto const population = integer_at(city, "population");
  auto const matched = text_at(result, "matched");
  auto const known = matched == text_at(view, "name") || matched == text_at(view, "local");
  view["href"] = address_of(reader, city, circle);
  view["country"] = country_name(reader.language, text_at(city, "country"));
  view["matched"] = known ? std::string{} : localizer.text("search.matched", {{"name", matched}});
  view["population"] = population > 0 ? localizer.text("search.population", {{"n", population}}) : std::string{};
  view["partners"] = localizer.text("search.partners", {{"n", integer_at(result, "partners")}});
  return view;
}

}  // namespace

std::string search_page(Site const& site, Reader const& reader, json::value const& results, json::value const& circle) {
  Localizer const localizer{reader.language};
  auto const asked = results.is_object();
  auto const query = asked ? text_at(results, "query") : value_of(reader.query, "q");
  json::array found;
  for (auto const& result : list_at(results, "results"))
    found.push_back(result_view(reader, localizer, result, circle));
  auto const next = text_at(results, "next");
  auto const heading =
      query.empty() ? localizer.text("search.title") : localizer.text("search.for", {{"query", query}});
  json::object const view{
      {"heading", heading},
      {"action", page_address(reader.language, "/search")},
      {"query", query},
      {"asked", asked},
      {"none", asked && found.empty()},
      {"results", std::move(found)},
      {"more_href", next.empty() ? std::string{}
                                 : page_address(reader.language, "/search") +
                                       query_text(with(only(reader.query, {"q", "country"}), "cursor", next))}};
  Content content;
  content.name = "search";
  content.title = heading;
  content.description = localizer.text("search.description");
  content.main = render("search", reader.language, view);
  content.listed = false;
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
