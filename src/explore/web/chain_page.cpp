// SPDX-License-Identifier: Apache-2.0
#include "city_fields.h"
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

namespace amity::explore::web {

using namespace ui;

namespace {

constexpr std::size_t fits_a_line = 6;  // so many stations stand side by side where there is room

std::string chain_address(Localizer const& localizer, Query const& query) {
  return page_address(localizer.language(), "/chain") + query_text(query);
}

json::array stations_view(Localizer const& localizer, contract::Chain const& chain) {
  json::array stations;
  auto const& steps = chain.steps;
  auto const& cities = chain.cities;
  for (std::size_t i = 0; i < cities.size(); ++i) {
    auto station = city_link(localizer, cities[i]);
    json::value step = nullptr;
    if (i < steps.size()) {
      auto view = tie_view(localizer, steps[i]);
      auto const& km = steps[i].distance_km;
      view["distance"] = km ? format_distance(localizer.language(), *km) : std::string{};
      step = std::move(view);
    }
    station["end"] = i == 0 || i + 1 == cities.size();
    station["leads_on"] = i < steps.size();
    station["uncertain_ahead"] = i < steps.size() && steps[i].in_force == Truth::unknown;
    station["step"] = std::move(step);
    stations.push_back(std::move(station));
  }
  return stations;
}

// How many there are beside the one that is shown.
std::string others_in_words(Localizer const& localizer, contract::Chain const& chain) {
  if (!chain.chains_exact) return localizer.text("chain.others_many", {{"n", chain.chains}});
  return localizer.text("chain.others", {{"n", chain.chains - 1}});
}

std::string chain_heading(Localizer const& localizer, contract::Chain const& chain) {
  auto const from = localizer.city(chain.from);
  auto const to = localizer.city(chain.to);
  if (!chain.length) return localizer.text("chain.none", {{"from", from}, {"to", to}});
  auto const n = *chain.length;
  if (n == 0) return localizer.text("chain.same");
  if (n == 1) return localizer.text("chain.direct", {{"from", from}, {"to", to}});
  return localizer.text("chain.length", {{"from", from}, {"to", to}, {"n", n}});
}

// What there is to say of cities that something connects.
void add_way(json::object& view, Localizer const& localizer, Query const& asked, contract::Chain const& chain) {
  view["stations"] = stations_view(localizer, chain);
  view["in_a_line"] = chain.cities.size() <= fits_a_line;
  view["several"] = *chain.length > 1;
  view["others"] = others_in_words(localizer, chain);
  view["turned_href"] = chain_address(localizer, with(with(asked, "from", chain.to.id), "to", chain.from.id));
}

// What there is to say of two known cities.
void add_answer(json::object& view, Localizer const& localizer, Query const& asked, contract::Chain const& chain) {
  view["found"] = true;
  view["connected"] = chain.length.has_value();
  view["heading"] = chain_heading(localizer, chain);
  if (chain.length) add_way(view, localizer, asked, chain);
  if (!chain.length && !only(asked, {"as_of", "kind", "sources"}).empty())
    view["everything_href"] = chain_address(localizer, only(asked, {"from", "to"}));
  view["compare_href"] =
      page_address(localizer.language(), "/compare") + query_text({{"cities", chain.from.id + "," + chain.to.id}});
  view["json_href"] = "/api/v1/chain" + query_text(with(with(asked, "from", chain.from.id), "to", chain.to.id));
}

}  // namespace

std::string chain_page(Site const& site, Reader const& reader, std::optional<contract::Chain> const& chain,
                       CityField const& from, CityField const& to) {
  Localizer const localizer{reader.language};
  auto const asked = only(reader.query, {"from", "to", "as_of", "kind", "sources"});
  auto const chosen = [&](char const* name) {
    return [&localizer, asked, name](std::string const& id) { return chain_address(localizer, with(asked, name, id)); };
  };
  auto view = chain ? counting_view(localizer, counting_of(*chain)) : counting_view(localizer, reader);
  view["world_href"] = register_address(reader.language);
  view["action"] = page_address(reader.language, "/chain");
  view["fields"] = json::array{
      city_field_view(localizer, from, {"chain-from", "from", localizer.text("chain.from"), chosen("from")}),
      city_field_view(localizer, to, {"chain-to", "to", localizer.text("chain.to"), chosen("to")})};
  for (auto const* name : {"found", "connected", "in_a_line", "several"}) view[name] = false;
  for (auto const* name : {"heading", "others", "turned_href", "everything_href", "compare_href", "json_href"})
    view[name] = "";
  view["stations"] = json::array{};
  if (chain) add_answer(view, localizer, asked, *chain);
  Content content;
  content.name = "chain";
  content.title = chain ? localizer.text("chain.title_of",
                                         {{"from", localizer.city(chain->from)}, {"to", localizer.city(chain->to)}})
                        : localizer.text("chain.title");
  content.description = localizer.text("chain.lead");
  content.main = render("chain", reader.language, view);
  content.listed = asked.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
