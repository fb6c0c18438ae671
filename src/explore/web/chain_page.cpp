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

json::array stations_view(Localizer const& localizer, json::value const& chain) {
  json::array stations;
  auto const& steps = list_at(chain, "steps");
  auto const& cities = list_at(chain, "cities");
  for (std::size_t i = 0; i < cities.size(); ++i) {
    auto station = city_link(localizer, cities[i]);
    json::value step = nullptr;
    if (i < steps.size()) {
      auto view = tie_view(localizer, steps[i]);
      auto const km = number_at(steps[i], "distance_km");
      view["distance"] = km ? format_distance(localizer.language(), *km) : std::string{};
      step = std::move(view);
    }
    station["end"] = i == 0 || i + 1 == cities.size();
    station["leads_on"] = i < steps.size();
    station["uncertain_ahead"] = i < steps.size() && text_at(steps[i], "in_force") == "unknown";
    station["step"] = std::move(step);
    stations.push_back(std::move(station));
  }
  return stations;
}

// How many there are beside the one that is shown.
std::string others_in_words(Localizer const& localizer, json::value const& chain) {
  auto const count = integer_at(chain, "chains");
  if (!true_at(chain, "chains_exact")) return localizer.text("chain.others_many", {{"n", count}});
  return localizer.text("chain.others", {{"n", count - 1}});
}

std::string chain_heading(Localizer const& localizer, json::value const& chain) {
  auto const from = localizer.city(at(chain, "from"));
  auto const to = localizer.city(at(chain, "to"));
  if (at(chain, "length").is_null()) return localizer.text("chain.none", {{"from", from}, {"to", to}});
  auto const n = integer_at(chain, "length");
  if (n == 0) return localizer.text("chain.same");
  if (n == 1) return localizer.text("chain.direct", {{"from", from}, {"to", to}});
  return localizer.text("chain.length", {{"from", from}, {"to", to}, {"n", n}});
}

}  // namespace

std::string chain_page(Site const& site, Reader const& reader, json::value const& chain, CityField const& from,
                       CityField const& to) {
  Localizer const localizer{reader.language};
  auto const asked = only(reader.query, {"from", "to", "as_of", "kind", "sources"});
  auto const chosen = [&](char const* name) {
    return [&localizer, asked, name](std::string const& id) { return chain_address(localizer, with(asked, name, id)); };
  };
  json::object view = counting_view(localizer, reader, chain);
  view["world_href"] = register_address(reader.language);
  view["action"] = page_address(reader.language, "/chain");
  view["fields"] = json::array{
      city_field_view(localizer, from, {"chain-from", "from", localizer.text("chain.from"), chosen("from")}),
      city_field_view(localizer, to, {"chain-to", "to", localizer.text("chain.to"), chosen("to")})};
  auto const found = chain.is_object();
  auto const connected = found && !at(chain, "length").is_null();
  view["found"] = found;
  view["connected"] = connected;
  view["heading"] = found ? chain_heading(localizer, chain) : std::string{};
  view["stations"] = connected ? stations_view(localizer, chain) : json::array{};
  view["in_a_line"] = connected && list_at(chain, "cities").size() <= fits_a_line;
  view["several"] = connected && integer_at(chain, "length") > 1;
  view["others"] = connected ? others_in_words(localizer, chain) : std::string{};
  view["turned_href"] = connected ? chain_address(localizer, with(with(asked, "from", text_at(at(chain, "to"), "id")),
                                                                  "to", text_at(at(chain, "from"), "id")))
                                  : std::string{};
  auto const bounded = !only(reader.query, {"as_of", "kind", "sources"}).empty();
  view["everything_href"] =
      found && !connected && bounded ? chain_address(localizer, only(reader.query, {"from", "to"})) : std::string{};
  auto const to_compare =
      found ? std::string(text_at(at(chain, "from"), "id")) + "," + std::string(text_at(at(chain, "to"), "id"))
            : std::string{};
  view["compare_href"] =
      found ? page_address(reader.language, "/compare") + query_text({{"cities", to_compare}}) : std::string{};
  view["json_href"] = found ? "/api/v1/chain" + query_text(with(with(asked, "from", text_at(at(chain, "from"), "id")),
                                                                "to", text_at(at(chain, "to"), "id")))
                            : std::string{};
  Content content;
  content.name = "chain";
  content.title = found ? localizer.text("chain.title_of", {{"from", localizer.city(at(chain, "from"))},
                                                            {"to", localizer.city(at(chain, "to"))}})
                        : localizer.text("chain.title");
  content.description = localizer.text("chain.lead");
  content.main = render("chain", reader.language, view);
  content.listed = asked.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
