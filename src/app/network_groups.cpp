// SPDX-License-Identifier: Apache-2.0
// amity network communities, amity network matrix.
#include "contract/json_value.h"
#include "explore/web/documents_figures.h"
#include "look_up.h"
#include "network_input.h"
#include "ui/json_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;

std::string country_shown(snapshot::World const& world, std::string const& code) {
  auto const* country = world.atlas.country(code);
  return country == nullptr ? code : std::string(choose(country->names, "en").text);
}

void print_head(network::Communities const& communities) {
  char modularity[40];
  std::snprintf(modularity, sizeof modularity, "%.4f", communities.modularity);
  std::cout << communities.sizes.size() << " communities, modularity " << modularity << '\n';
}

json::object head_document(network::Communities const& communities) {
  return {{"communities", communities.sizes.size()}, {"modularity", communities.modularity}};
}

std::vector<std::vector<network::Node>> members_of(network::Communities const& communities, int top) {
  std::vector<std::vector<network::Node>> members(std::min(communities.sizes.size(), static_cast<std::size_t>(top)));
  for (network::Node node = 0; node < communities.of.size(); ++node)
    if (communities.of[node] < members.size()) members[communities.of[node]].push_back(node);
  return members;
}

int communities_of_file(NetworkOptions const& options, Output output) {
  auto const list = read_edge_file(options.file);
  if (!list) {
    (void)tell(list.error(), {}, output);
    return status_of(list.error());
  }
  auto const communities = network::communities_of(list->graph(), options.seed);
  auto document = head_document(communities);
  auto& listed = document["list"].emplace_array();
  for (auto const& members : members_of(communities, options.top)) {
    json::array nodes;
    for (auto const node : members) nodes.emplace_back(list->labels[node]);
    listed.push_back(json::object{{"nodes", std::move(nodes)}});
  }
  if (output == Output::json) {
    std::cout << ui::json_text(document) << '\n';
    return done;
  }
  print_head(communities);
  for (auto const& one : listed) {
    auto const& nodes = one.at("nodes").as_array();
    std::cout << "  " << nodes.size() << ':';
    for (std::size_t i = 0; i < std::min<std::size_t>(nodes.size(), 12); ++i)
      std::cout << ' ' << nodes[i].as_string().c_str();
    std::cout << (nodes.size() > 12 ? " ...\n" : "\n");
  }
  return done;
}

void print_community(snapshot::World const& world, json::value const& one) {
  std::cout << "  " << one.at("cities").as_uint64() << " cities of " << one.at("countries").as_uint64()
            << " countries:";
  for (auto const& country : one.at("outstanding_countries").as_array())
    std::cout << ' ' << country_shown(world, country.at("country").as_string().c_str()) << " ("
              << country.at("cities").as_uint64() << ')';
  std::cout << "\n      ";
  for (auto const& city : one.at("largest_cities").as_array())
    std::cout << city.at("city").at("name").at("en").as_string().c_str() << " (" << city.at("degree").as_uint64()
              << ") ";
  std::cout << '\n';
}

void print_pair(snapshot::World const& world, explore::WorldGraph const& graph, network::Mixed const& pair) {
  char figures[80];
  std::snprintf(figures, sizeof figures, "%7zu  %9.1f  %8.2f  %7.1f  ", pair.links, pair.expected, pair.ratio(),
                pair.z());
  std::cout << figures << country_shown(world, graph.countries[pair.a]) << " - "
            << country_shown(world, graph.countries[pair.b]) << '\n';
}

void print_matrix(RegisterInput const& input, std::vector<network::Mixed> const& pairs, int top) {
  for (auto const beyond : {explore::web::Beyond::above, explore::web::Beyond::below}) {
    std::cout << (beyond == explore::web::Beyond::above ? "More than by chance\n" : "Fewer than by chance\n")
              << "   ties   expected     ratio        z\n";
    auto const list = explore::web::outstanding(pairs, beyond);
    for (std::size_t i = 0; i < std::min(list.size(), static_cast<std::size_t>(top)); ++i)
      print_pair(*input.world, input.graph, list[i]);
  }
}

}  // namespace

int network_communities(DataLocation const& place, NetworkOptions const& options, Output output) {
  if (!options.file.empty()) return communities_of_file(options, output);
  auto status = done;
  auto input = read_register(place, options.counting, status);
  if (!input) return status;
  explore::WorldNetwork network;
  network.graph = std::move(input->graph);
  network.figures.communities = network::communities_of(network.graph.graph, options.seed);
  auto const communities = contract::json_value(
      explore::web::community_documents(*input->world, network, static_cast<std::size_t>(options.top)));
  auto const& list = communities.as_array();
  if (output == Output::json) {
    auto document = contract::json_value(explore::web::counting_document(input->counting)).as_object();
    for (auto& [key, value] : head_document(network.figures.communities)) document[key] = std::move(value);
    document["list"] = list;
    std::cout << ui::json_text(document) << '\n';
    return done;
  }
  print_head(network.figures.communities);
  for (auto const& one : list) print_community(*input->world, one);
  return done;
}

int network_matrix(DataLocation const& place, NetworkOptions const& options, Output output) {
  auto status = done;
  auto const input = read_register(place, options.counting, status);
  if (!input) return status;
  auto const& graph = input->graph;
  auto pairs = network::mixing_of(graph.graph, graph.country_of, graph.countries.size());
  if (!options.pairs_of.empty()) {
    auto const* country = input->world->atlas.country(options.pairs_of);
    if (country == nullptr)
      return tell({Errc::invalid, "no country has the code \"" + options.pairs_of + "\"", "country",
                   "ISO 3166-1 alpha-2 such as CN"},
                  {}, output);
    std::erase_if(pairs, [&](network::Mixed const& pair) {
      return graph.countries[pair.a] != country->code && graph.countries[pair.b] != country->code;
    });
  }
  if (output == Output::text) {
    print_matrix(*input, pairs, options.top);
    return done;
  }
  json::array list;
  for (auto const& pair : pairs)
    if (pair.links > 0 || pair.expected >= 1)
      list.push_back(contract::json_value(explore::web::mixed_document(graph, pair)));
  auto document = contract::json_value(explore::web::counting_document(input->counting)).as_object();
  document["partnerships"] = graph.graph.links();
  document["countries"] = graph.countries.size();
  document["pairs"] = std::move(list);
  std::cout << ui::json_text(document) << '\n';
  return done;
}

}  // namespace amity::app
