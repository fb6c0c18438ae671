// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::explore::web {

using namespace ui;

namespace {

json::object country_fact(Localizer const& localizer, std::string_view key, std::int64_t n) {
  return {{"label", localizer.text(key)}, {"text", format_number(localizer.language(), n)}};
}

// Rows {name, href, country, n, bar}; the bars are measured against the longest of the whole list.
json::array ranked_cities(Localizer const& localizer, json::array const& items, std::int64_t most) {
  json::array rows;
  for (auto const& item : items) {
    auto row = city_link(localizer, at(item, "city"));
    auto const n = integer_at(item, "partnerships");
    row["n"] = format_number(localizer.language(), n);
    row["bar"] = bar_length(n, most);
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array ranked_countries(Localizer const& localizer, json::array const& partners) {
  json::array rows;
  auto const most = partners.empty() ? 0 : integer_at(partners.front(), "partnerships");
  for (auto const& partner : partners) {
    auto const n = integer_at(partner, "partnerships");
    auto const code = text_at(partner, "country");
    rows.push_back(json::object{{"name", country_name(localizer.language(), code)},
                                {"href", country_address(localizer.language(), code)},
                                {"n", format_number(localizer.language(), n)},
                                {"bar", bar_length(n, most)}});
  }
  return rows;
}

json::array neighbour_links(Localizer const& localizer, json::array const& codes) {
  std::vector<std::pair<std::string, json::object>> sorted;
  for (auto const& code : codes) {
    std::string_view const text = code.as_string();
    auto const name = country_name(localizer.language(), text);
    sorted.emplace_back(sort_key(localizer.language(), name),
                        json::object{{"name", name}, {"href", country_address(localizer.language(), text)}});
  }
  std::sort(sorted.begin(), sorted.end(), [](auto const& x, auto const& y) { return x.first < y.first; });
  json::array links;
  for (auto& [key, link] : sorted) links.push_back(std::move(link));
  return links;
}

}  // namespace

std::string country_page(Site const& site, Reader const& reader, json::value const& page) {
  Localizer const localizer{reader.language};
  auto const& country = at(page, "country");
  auto const code = text_at(country, "code");
  auto const name = country_name(reader.language, code);
  auto const& items = list_at(page, "items");
  auto const& partners = list_at(page, "partners");
  auto const cursor = value_of(reader.query, "cursor");
  // A later page cannot know the longest bar of the first; its own first row stands for it.
  auto const most = items.empty() ? 0 : integer_at(items.front(), "partnerships");
  auto const next = text_at(page, "next");
  auto neighbours = neighbour_links(localizer, list_at(country, "neighbours"));
  json::object const view{
      {"name", name},
      {"region", localizer.region(text_at(country, "continent"), {})},
      {"world_href", register_address(reader.language)},
      {"facts",
       json::array{country_fact(localizer, "country.partnerships", integer_at(page, "partnerships")),
                   country_fact(localizer, "country.cities", integer_at(page, "cities")),
                   country_fact(localizer, "country.partner_countries", static_cast<std::int64_t>(partners.size())),
                   country_fact(localizer, "country.within", integer_at(page, "within"))}},
      {"has_neighbours", !neighbours.empty()},
      {"neighbours", std::move(neighbours)},
      {"known", integer_at(page, "partnerships") > 0},
      {"cities", ranked_cities(localizer, items, most)},
      {"none_left", items.empty() && !cursor.empty()},
      {"more_href", next.empty() ? std::string{}
                                 : country_address(reader.language, code) +
                                       query_text({{"limit", "60"}, {"cursor", std::string(next)}}) + "#cities"},
      {"first_href",
       cursor.empty() || cursor == "0" ? std::string{} : country_address(reader.language, code) + "#cities"},
      {"partners", ranked_countries(localizer, partners)},
      {"json_href", "/api/v1/world/countries/" + std::string(code)}};
  Content content;
  content.name = "country";
  content.title = localizer.text("country.title", {{"country", name}});
  content.description = localizer.text("country.description", {{"country", name}});
  content.main = render("country", reader.language, view);
  content.listed = reader.query.empty() && integer_at(page, "partnerships") > 0;
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
