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
json::array ranked_cities(Localizer const& localizer, std::vector<contract::CityCount> const& items,
                          std::int64_t most) {
  json::array rows;
  for (auto const& item : items) {
    auto row = city_link(localizer, item.city);
    row["n"] = format_number(localizer.language(), item.partnerships);
    row["bar"] = bar_length(item.partnerships, most);
    rows.push_back(std::move(row));
  }
  return rows;
}

json::array ranked_countries(Localizer const& localizer, std::vector<contract::CountryCount> const& partners) {
  json::array rows;
  auto const most = partners.empty() ? 0 : partners.front().partnerships;
  for (auto const& partner : partners)
    rows.push_back(json::object{{"name", country_name(localizer.language(), partner.country)},
                                {"href", country_address(localizer.language(), partner.country)},
                                {"n", format_number(localizer.language(), partner.partnerships)},
                                {"bar", bar_length(partner.partnerships, most)}});
  return rows;
}

json::array neighbour_links(Localizer const& localizer, std::vector<std::string> const& codes) {
  std::vector<std::pair<std::string, json::object>> sorted;
  for (auto const& code : codes) {
    auto const name = country_name(localizer.language(), code);
    sorted.emplace_back(sort_key(localizer.language(), name),
                        json::object{{"name", name}, {"href", country_address(localizer.language(), code)}});
  }
  std::sort(sorted.begin(), sorted.end(), [](auto const& x, auto const& y) { return x.first < y.first; });
  json::array links;
  for (auto& [key, link] : sorted) links.push_back(std::move(link));
  return links;
}

}  // namespace

std::string country_page(Site const& site, Reader const& reader, contract::CountryCircle const& page) {
  Localizer const localizer{reader.language};
  auto const& code = page.country.code;
  auto const name = country_name(reader.language, code);
  auto const cursor = value_of(reader.query, "cursor");
  // A later page cannot know the longest bar of the first; its own first row stands for it.
  auto const most = page.items.empty() ? 0 : page.items.front().partnerships;
  auto const next = page.next.value_or("");
  auto neighbours = neighbour_links(localizer, page.country.neighbours);
  json::object const view{
      {"name", name},
      {"region", localizer.region(page.country.continent, {})},
      {"world_href", register_address(reader.language)},
      {"facts", json::array{country_fact(localizer, "country.partnerships", page.partnerships),
                            country_fact(localizer, "country.cities", page.cities),
                            country_fact(localizer, "country.partner_countries",
                                         static_cast<std::int64_t>(page.partners.size())),
                            country_fact(localizer, "country.within", page.within)}},
      {"has_neighbours", !neighbours.empty()},
      {"neighbours", std::move(neighbours)},
      {"known", page.partnerships > 0},
      {"cities", ranked_cities(localizer, page.items, most)},
      {"none_left", page.items.empty() && !cursor.empty()},
      {"more_href", next.empty() ? std::string{}
                                 : country_address(reader.language, code) +
                                       query_text({{"limit", "60"}, {"cursor", next}}) + "#cities"},
      {"first_href",
       cursor.empty() || cursor == "0" ? std::string{} : country_address(reader.language, code) + "#cities"},
      {"partners", ranked_countries(localizer, page.partners)},
      {"json_href", "/api/v1/world/countries/" + code}};
  Content content;
  content.name = "country";
  content.title = localizer.text("country.title", {{"country", name}});
  content.description = localizer.text("country.description", {{"country", name}});
  content.main = render("country", reader.language, view);
  content.listed = reader.query.empty() && page.partnerships > 0;
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
