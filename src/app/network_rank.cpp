// SPDX-License-Identifier: Apache-2.0
// amity network rank.
#include "atlas/web/documents.h"
#include "claims/web/claim_group.h"
#include "contract/json_value.h"
#include "explore/chain.h"
#include "explore/web/documents_figures.h"
#include "look_up.h"
#include "network_input.h"
#include "snapshot/claim_context.h"
#include "ui/json_text.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;
using explore::Ranked;

// Only what is asked for is computed.
network::Centrality centrality_for(network::Graph const& graph, explore::RankBy by, unsigned threads) {
  if (by == explore::RankBy::degree) return {};
  return *network::centrality_of(graph, {.threads = threads});
}

std::string measured(double value, explore::RankBy by) {
  char text[40];
  std::snprintf(text, sizeof text, by == explore::RankBy::closeness ? "%.4f" : "%.0f", value);
  return text;
}

void print_row(Ranked const& one, std::string const& value, std::string const& name) {
  auto const place = std::to_string(one.place);
  std::cout << std::string(place.size() < 6 ? 6 - place.size() : 0, ' ') << place << "  "
            << std::string(value.size() < 10 ? 10 - value.size() : 0, ' ') << value << "  " << name << '\n';
}

struct Ranking {
  network::Graph const& graph;
  explore::RankBy by{};
  network::Centrality centrality;
  std::vector<Ranked> list;  // within the group
  json::object counting{};   // of the register
  std::size_t without{};     // cities of the group that have no partnership that counts

  double measure(Ranked const& one) const { return explore::measure_of(graph, centrality, one.node, by); }
};

// name_in: what stands for a node in a document and in text.
template <class Name, class Shown>
void tell_ranking(Ranking const& ranking, NetworkOptions const& options, Output output, Name const& name,
                  Shown const& shown) {
  auto const last = std::min(ranking.list.size(), static_cast<std::size_t>(options.top));
  if (output == Output::text) {
    for (std::size_t i = 0; i < last; ++i)
      print_row(ranking.list[i], measured(ranking.measure(ranking.list[i]), ranking.by), shown(ranking.list[i].node));
    return;
  }
  json::array rows;
  for (std::size_t i = 0; i < last; ++i) {
    json::object row{{"place", ranking.list[i].place}};
    name(row, ranking.list[i].node);
    row[explore::word_of(ranking.by)] = ranking.measure(ranking.list[i]);
    if (ranking.by == explore::RankBy::degree) row["degree"] = ranking.graph.neighbours(ranking.list[i].node).size();
    rows.push_back(std::move(row));
  }
  auto document = ranking.counting;
  document["by"] = explore::word_of(ranking.by);
  document["nodes"] = ranking.graph.nodes();
  document["group"] = ranking.list.size();
  if (!ranking.counting.empty()) document["without"] = ranking.without;
  document["ranks"] = std::move(rows);
  std::cout << ui::json_text(document) << '\n';
}

// Of a country most places have none, which says nothing; of a list of names or of capitals it does.
void tell_without(Ranking const& ranking, NetworkOptions const& options) {
  if (ranking.list.empty())
    std::cerr << "amity: no city of the group has a partnership that counts\n";
  else if (ranking.without > 0 && options.country.empty())
    std::cout << "  (" << ranking.without << (ranking.without == 1 ? " city" : " cities")
              << " of the group without a partnership that counts)\n";
}

int rank_file(NetworkOptions const& options, explore::RankBy by, Output output) {
  if (!(options.country + options.capitals + options.cities).empty())
    return refuse_option("country", "the nodes of a file are in no country", "--register, or no group");
  auto const list = read_edge_file(options.file);
  if (!list) {
    (void)tell(list.error(), {}, output);
    return status_of(list.error());
  }
  auto const graph = list->graph();
  Ranking ranking{graph, by, centrality_for(graph, by, options.threads), {}};
  ranking.list = explore::ranked(graph, ranking.centrality, explore::all_nodes(graph), by);
  tell_ranking(
      ranking, options, output, [&](json::object& row, network::Node node) { row["node"] = list->labels[node]; },
      [&](network::Node node) { return list->labels[node]; });
  return done;
}

Result<std::vector<CityId>> cities_asked(snapshot::World const& world, NetworkOptions const& options) {
  std::vector<CityId> cities;
  auto const code = options.country.empty() ? options.capitals : options.country;
  if (!code.empty()) {
    auto const* country = world.atlas.country(code);
    if (country == nullptr)
      return fail(Errc::invalid, "no country has the code \"" + code + "\"", "country",
                  "ISO 3166-1 alpha-2 such as CN");
    if (options.country.empty())
      return claims::provincial_capitals(snapshot::claim_context_of(world), country->code).cities;
    for (auto const& city : world.atlas.cities())
      if (city.country == country->code) cities.push_back(city.id);
    return cities;
  }
  for (auto const& text : claims::web::split_list(options.cities)) {
    auto const city = find_city(world, text);
    if (!city) return Failure{city.error()};
    cities.push_back(snapshot::principal(world, **city).id);
  }
  return cities;
}

struct Group {
  std::vector<network::Node> nodes;
  std::size_t without{};  // cities without a partnership that counts, which are not in the network
};
Result<Group> group_asked(RegisterInput const& input, NetworkOptions const& options) {
  if ((options.country + options.capitals + options.cities).empty())
    return Group{explore::all_nodes(input.graph.graph), 0};
  auto cities = cities_asked(*input.world, options);
  if (!cities) return Failure{cities.error()};
  std::sort(cities->begin(), cities->end());
  cities->erase(std::unique(cities->begin(), cities->end()), cities->end());
  Group group;
  for (network::Node node = 0; node < input.graph.cities.size(); ++node)
    if (std::binary_search(cities->begin(), cities->end(), input.graph.cities[node])) group.nodes.push_back(node);
  group.without = cities->size() - group.nodes.size();
  return group;
}

}  // namespace

int network_rank(DataLocation const& place, NetworkOptions const& options, Output output) {
  auto const by = *explore::parse_rank_by(options.by);
  if (!options.file.empty()) return rank_file(options, by, output);
  auto status = done;
  auto const input = read_register(place, options.counting, status);
  if (!input) return status;
  auto const group = group_asked(*input, options);
  if (!group) return tell(group.error(), {}, output);
  auto const& graph = input->graph;
  Ranking ranking{graph.graph, by, centrality_for(graph.graph, by, options.threads), {}};
  ranking.list = explore::ranked(graph.graph, ranking.centrality, group->nodes, by);
  ranking.counting = contract::json_value(explore::web::counting_document(input->counting)).as_object();
  ranking.without = group->without;
  tell_ranking(
      ranking, options, output,
      [&](json::object& row, network::Node node) {
        row["city"] =
            contract::json_value(atlas::web::city_brief(*input->world, *input->world->atlas.city(graph.cities[node])));
      },
      [&](network::Node node) { return shown(*input->world, *input->world->atlas.city(graph.cities[node])); });
  if (output == Output::text) tell_without(ranking, options);
  return ranking.list.empty() ? answer_is_no : done;
}

}  // namespace amity::app
