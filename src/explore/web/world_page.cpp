// SPDX-License-Identifier: Apache-2.0
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/template.h"

#include <algorithm>
#include <utility>

namespace amity::explore::web {

using namespace ui;

namespace {

std::string address_in_world(Localizer const& localizer, std::string_view folder, std::string_view id) {
  return page_address(localizer.language(), "/" + std::string(folder) + "/" + std::string(id));
}

std::string partnerships_of(Localizer const& localizer, json::value const& row) {
  return format_number(localizer.language(), integer_at(row, "partnerships"));
}

json::array city_ranking(Localizer const& localizer, json::value const& world) {
  json::array rows;
  for (auto const& row : list_at(world, "most_connected")) {
    auto const& city = at(row, "city");
    rows.push_back(json::object{{"href", address_in_world(localizer, "cities", text_at(city, "id"))},
                                {"name", localizer.city(city)},
                                {"country", country_name(localizer.language(), text_at(city, "country"))},
                                {"count", partnerships_of(localizer, row)}});
  }
  return rows;
}

json::array pair_ranking(Localizer const& localizer, json::value const& world) {
  json::array rows;
  for (auto const& row : list_at(world, "country_pairs")) {
    auto const a = text_at(row, "a");
    auto const b = text_at(row, "b");
    auto const name = localizer.text("world.pair", {{"a", country_name(localizer.language(), a)},  //
                                                    {"b", country_name(localizer.language(), b)}});
    rows.push_back(json::object{{"href", page_address(localizer.language(), "/claims") +
                                             query_text({{"between", std::string(a) + "," + std::string(b)}})},
                                {"name", name},
                                {"count", partnerships_of(localizer, row)}});
  }
  return rows;
}

constexpr std::size_t countries_at_first{48};

// From one place in the list of countries to another.
json::array country_list(Localizer const& localizer, json::value const& world, std::size_t from, std::size_t to) {
  auto const& all = list_at(world, "countries");
  json::array rows;
  for (std::size_t i = from; i < std::min(to, all.size()); ++i) {
    auto const& row = all[i];
    auto const code = text_at(row, "country");
    rows.push_back(json::object{{"href", address_in_world(localizer, "countries", code)},
                                {"name", country_name(localizer.language(), code)},
                                {"count", partnerships_of(localizer, row)}});
  }
  return rows;
}

// No list of the world has been read in: every partnership has the same city at one end.
bool is_one_circle(json::value const& world) {
  auto const& first = list_at(world, "most_connected");
  return first.empty() || integer_at(first.front(), "partnerships") == integer_at(world, "partnerships");
}

}  // namespace

std::string world_page(Site const& site, Reader const& reader, WorldDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& world = documents.world;
  auto const countries = list_at(world, "countries").size();
  auto const partnerships = integer_at(world, "partnerships");
  auto const lead = localizer.text("world.lead", {{"partnerships", partnerships},
                                                  {"cities", integer_at(world, "cities")},
                                                  {"countries", static_cast<std::int64_t>(countries)}});
  auto const home = at(site.office, "city").is_object() ? localizer.city(at(site.office, "city")) : std::string{};
  json::object const view{
      {"lead", lead},
      {"alone", is_one_circle(world)},
      {"today", documents.today},
      {"home", home},
      {"chain_action", page_address(reader.language, "/chain")},
      {"compare_action", page_address(reader.language, "/compare")},
      {"sources_href", page_address(reader.language, "/sources")},
      {"network_href", page_address(reader.language, "/world/network")},
      {"known", partnerships > 0},
      {"cities", city_ranking(localizer, world)},
      {"pairs", pair_ranking(localizer, world)},
      {"countries", country_list(localizer, world, 0, countries_at_first)},
      {"more",
       countries > countries_at_first
           ? localizer.text("world.more_countries", {{"n", static_cast<std::int64_t>(countries - countries_at_first)}})
           : std::string{}},
      {"others", country_list(localizer, world, countries_at_first, countries)},
      {"known_note", localizer.text("world.known_note", {{"partnerships", partnerships},
                                                         {"sources", integer_at(world, "sources")},
                                                         {"dated", integer_at(world, "dated")},
                                                         {"contested", integer_at(world, "contested")}})}};
  Content content;
  content.name = "world";
  content.title = localizer.text("world.title");
  content.description = lead;
  content.main = render("world", reader.language, view);
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
