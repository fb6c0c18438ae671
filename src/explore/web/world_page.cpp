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

json::array city_ranking(Localizer const& localizer, contract::World const& world) {
  json::array rows;
  for (auto const& row : world.most_connected)
    rows.push_back(json::object{{"href", address_in_world(localizer, "cities", row.city.id)},
                                {"name", localizer.city(row.city)},
                                {"country", country_name(localizer.language(), row.city.country)},
                                {"count", format_number(localizer.language(), row.partnerships)}});
  return rows;
}

json::array pair_ranking(Localizer const& localizer, contract::World const& world) {
  json::array rows;
  for (auto const& row : world.country_pairs) {
    auto const name = localizer.text("world.pair", {{"a", country_name(localizer.language(), row.a)},  //
                                                    {"b", country_name(localizer.language(), row.b)}});
    rows.push_back(json::object{
        {"href", page_address(localizer.language(), "/claims") + query_text({{"between", row.a + "," + row.b}})},
        {"name", name},
        {"count", format_number(localizer.language(), row.partnerships)}});
  }
  return rows;
}

constexpr std::size_t countries_at_first{48};

// From one place in the list of countries to another.
json::array country_list(Localizer const& localizer, contract::World const& world, std::size_t from, std::size_t to) {
  auto const& all = world.countries;
  json::array rows;
  for (std::size_t i = from; i < std::min(to, all.size()); ++i) {
    auto const& row = all[i];
    rows.push_back(json::object{{"href", address_in_world(localizer, "countries", row.country)},
                                {"name", country_name(localizer.language(), row.country)},
                                {"count", format_number(localizer.language(), row.partnerships)}});
  }
  return rows;
}

// No list of the world has been read in: every partnership has the same city at one end.
bool is_one_circle(contract::World const& world) {
  return world.most_connected.empty() || world.most_connected.front().partnerships == world.partnerships;
}

}  // namespace

std::string world_page(Site const& site, Reader const& reader, WorldDocuments const& documents) {
  Localizer const localizer{reader.language};
  auto const& world = documents.world;
  auto const countries = world.countries.size();
  auto const lead = localizer.text("world.lead", {{"partnerships", world.partnerships},
                                                  {"cities", world.cities},
                                                  {"countries", static_cast<std::int64_t>(countries)}});
  auto const home = site.office ? localizer.city(site.office->city) : std::string{};
  json::object const view{
      {"lead", lead},
      {"alone", is_one_circle(world)},
      {"today", to_string(documents.today)},
      {"home", home},
      {"chain_action", page_address(reader.language, "/chain")},
      {"compare_action", page_address(reader.language, "/compare")},
      {"sources_href", page_address(reader.language, "/sources")},
      {"network_href", page_address(reader.language, "/world/network")},
      {"known", world.partnerships > 0},
      {"cities", city_ranking(localizer, world)},
      {"pairs", pair_ranking(localizer, world)},
      {"countries", country_list(localizer, world, 0, countries_at_first)},
      {"more",
       countries > countries_at_first
           ? localizer.text("world.more_countries", {{"n", static_cast<std::int64_t>(countries - countries_at_first)}})
           : std::string{}},
      {"others", country_list(localizer, world, countries_at_first, countries)},
      {"known_note", localizer.text("world.known_note", {{"partnerships", world.partnerships},
                                                         {"sources", world.sources},
                                                         {"dated", world.dated},
                                                         {"contested", world.contested}})}};
  Content content;
  content.name = "world";
  content.title = localizer.text("world.title");
  content.description = lead;
  content.main = render("world", reader.language, view);
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
