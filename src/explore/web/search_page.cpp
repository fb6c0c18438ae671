// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"
#include "work/published/web/pages.h"

#include <utility>

namespace amity::explore::web {

using namespace ui;

namespace {

// The hall of a city in this circle, the circle itself for its home, else the city's own page.
std::string address_of(Reader const& reader, contract::CityBrief const& city, contract::Circle const& circle) {
  if (city.id == circle.city.id) return page_address(reader.language, "/");
  for (auto const& partner : circle.partners)
    if (partner.city.id == city.id)
      if (auto hall = hall_address(reader.language, partner.city.slug.value_or("")); !hall.empty()) return hall;
  return city_address(reader.language, city);
}

json::object result_view(Reader const& reader, Localizer const& localizer, contract::SearchPageResult const& result,
                         contract::Circle const& circle) {
  auto const& city = result.city;
  auto view = city_view(localizer, city);
  auto const population = city.population.value_or(0);
  auto const& matched = result.matched;
  auto const known = matched == localizer.city(city) || (city.local && matched == city.local->name);
  view["href"] = address_of(reader, city, circle);
  view["country"] = country_name(reader.language, city.country);
  view["matched"] = known ? std::string{} : localizer.text("search.matched", {{"name", matched}});
  view["population"] = population > 0 ? localizer.text("search.population", {{"n", population}}) : std::string{};
  view["partners"] = localizer.text("search.partners", {{"n", result.partners}});
  return view;
}

}  // namespace

std::string search_page(Site const& site, Reader const& reader, std::optional<contract::SearchPage> const& results,
                        contract::Circle const& circle, std::optional<contract::PublicLetterPage> const& letters) {
  Localizer const localizer{reader.language};
  auto const asked = results.has_value();
  auto const query = asked ? results->query : std::string(value_of(reader.query, "q"));
  json::array found;
  if (asked)
    for (auto const& result : results->results) found.push_back(result_view(reader, localizer, result, circle));
  auto const next = asked ? results->next.value_or("") : std::string{};
  auto const heading =
      query.empty() ? localizer.text("search.title") : localizer.text("search.for", {{"query", query}});
  json::object const view{
      {"heading", heading},
      {"action", page_address(reader.language, "/search")},
      {"query", query},
      {"asked", asked},
      {"none", asked && found.empty()},
      {"has_letters", letters && letters->total > 0},
      {"letters", letters ? work::published::web::letter_lines(localizer, letters->letters,
                                                               work::published::web::Line::with_partner)
                          : json::array{}},
      {"letters_href", page_address(reader.language, "/letters") + query_text({{"q", query}})},
      {"letters_text", letters && letters->next ? localizer.text("search.letters_all", {{"n", letters->total}})
                                                : localizer.text("search.letters_list")},
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
