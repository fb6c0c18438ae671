// SPDX-License-Identifier: Apache-2.0
// What is told of the world's ties as a network.
#include "atlas/web/documents.h"
#include "explore/web/documents_figures.h"
#include "explore/web/documents_world.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace amity::explore::web {
namespace {

constexpr std::size_t shown_ranked = 12;
constexpr std::size_t shown_communities = 12;
constexpr std::size_t shown_pairs = 15;
constexpr std::size_t shown_countries = 6;  // of a community
constexpr std::size_t shown_cities = 6;

// Fewer than that (or fewer expected, where few is what is said) are not called many or few, as in a chi-squared table.
constexpr double least_number = 5;
constexpr double least_z = 2;

using Counts = std::map<std::uint32_t, std::size_t>;  // cities, by country

struct CountriesOfAll {
  WorldGraph const& graph;
  Counts counts;
};

// Large countries have many cities in every community; those that have more than their share tell communities apart.
json::array outstanding_countries(Counts const& counts, std::size_t cities, CountriesOfAll const& all) {
  struct Country {
    std::uint32_t number{};
    std::size_t cities{};
    double expected{};
    double surprise() const { return (static_cast<double>(cities) - expected) / std::sqrt(expected); }
  };
  auto const least =
      std::min(least_number, static_cast<double>(cities) / 10);  // one city of a few hundred tells nothing
  auto const share = static_cast<double>(cities) / static_cast<double>(all.graph.cities.size());
  std::vector<Country> countries;
  for (auto const& [country, n] : counts) {
    Country const one{country, n, share * static_cast<double>(all.counts.at(country))};
    if (static_cast<double>(n) > one.expected && static_cast<double>(n) >= least) countries.push_back(one);
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](Country const& x, Country const& y) { return x.surprise() > y.surprise(); });
  json::array array;
  for (auto const& country : countries) {
    if (array.size() == shown_countries) break;
    array.push_back(json::object{
        {"country", all.graph.countries[country.number]}, {"cities", country.cities}, {"expected", country.expected}});
  }
  return array;
}

json::object community_document(snapshot::World const& world, WorldNetwork const& network,
                                std::vector<network::Node> const& nodes, CountriesOfAll const& all) {
  auto const& graph = network.graph;
  Counts counts;
  std::size_t inside = 0;
  std::size_t ends = 0;
  auto const community = network.figures.communities.of[nodes.front()];
  for (auto const node : nodes) {
    ++counts[graph.country_of[node]];
    ends += graph.degree(node);
    for (auto const& neighbour : graph.graph.neighbours(node))
      inside += network.figures.communities.of[neighbour.node] == community ? 1 : 0;
  }
  json::array largest;
  for (auto const& one : ranked(graph.graph, network.figures.centrality, nodes, RankBy::degree)) {
    if (largest.size() == shown_cities) break;
    largest.push_back(json::object{{"city", atlas::web::city_name(world, graph.cities[one.node])},
                                   {"degree", graph.degree(one.node)}});
  }
  return {{"cities", nodes.size()},
          {"countries", counts.size()},
          {"inside", ends == 0 ? 0.0 : static_cast<double>(inside) / static_cast<double>(ends)},
          {"outstanding_countries", outstanding_countries(counts, nodes.size(), all)},
          {"largest_cities", std::move(largest)}};
}

json::array ranked_documents(snapshot::World const& world, WorldNetwork const& network, RankBy by) {
  json::array array;
  for (auto const& one : ranked(network.graph.graph, network.figures.centrality, all_nodes(network.graph.graph), by)) {
    if (array.size() == shown_ranked) break;
    array.push_back(ranked_city_document(world, network, one));
  }
  return array;
}

json::array pair_documents(WorldNetwork const& network, Beyond beyond) {
  json::array array;
  for (auto const& pair : outstanding(network.mixing, beyond)) {
    if (array.size() == shown_pairs) break;
    array.push_back(mixed_document(network.graph, pair));
  }
  return array;
}

json::value home_document(snapshot::World const& world, WorldNetwork const& network, atlas::City const* home) {
  if (home == nullptr) return nullptr;
  auto const id = snapshot::principal(world, *home).id;
  auto const& cities = network.graph.cities;
  auto const at = std::lower_bound(cities.begin(), cities.end(), id);
  if (at == cities.end() || *at != id) return nullptr;
  auto const node = static_cast<network::Node>(at - cities.begin());
  json::object places;
  for (auto const by : {RankBy::degree, RankBy::betweenness, RankBy::closeness})
    for (auto const& one : ranked(network.graph.graph, network.figures.centrality, all_nodes(network.graph.graph), by))
      if (one.node == node) places[word_of(by)] = one.place;
  auto document = ranked_city_document(world, network, {node, 0});
  document.erase("place");
  document["places"] = std::move(places);
  document["community"] = network.figures.communities.of[node] + 1;
  return document;
}

// The middle one of the cities' degrees, and the highest.
json::object spread_of(std::vector<std::size_t> const& degrees, std::size_t nodes) {
  std::size_t below = 0;
  std::size_t median = 0;
  while (median + 1 < degrees.size() && (below += degrees[median]) * 2 < nodes) ++median;
  return {{"one", degrees.size() > 1 ? degrees[1] : 0},
          {"median", median},
          {"most", degrees.empty() ? 0 : degrees.size() - 1}};
}

}  // namespace

json::object ranked_city_document(snapshot::World const& world, WorldNetwork const& network, Ranked const& one) {
  auto const& centrality = network.figures.centrality;
  auto const& closeness = centrality.closeness;
  return {{"place", one.place},
          {"city", atlas::web::city_name(world, network.graph.cities[one.node])},
          {"degree", network.graph.degree(one.node)},
          {"betweenness", centrality.betweenness[one.node]},
          {"closeness", closeness.empty() ? json::value(nullptr) : json::value(closeness[one.node])}};
}

json::array community_documents(snapshot::World const& world, WorldNetwork const& network, std::size_t most) {
  auto const& communities = network.figures.communities;
  std::vector<std::vector<network::Node>> members(std::min(most, communities.sizes.size()));
  for (network::Node node = 0; node < communities.of.size(); ++node)
    if (communities.of[node] < members.size()) members[communities.of[node]].push_back(node);
  CountriesOfAll all{network.graph, {}};
  for (auto const country : network.graph.country_of) ++all.counts[country];
  json::array array;
  for (auto const& nodes : members) array.push_back(community_document(world, network, nodes, all));
  return array;
}

json::object mixed_document(WorldGraph const& graph, network::Mixed const& pair) {
  return {{"a", graph.countries[pair.a]}, {"b", graph.countries[pair.b]}, {"partnerships", pair.links},
          {"expected", pair.expected},    {"ratio", pair.ratio()},        {"z", pair.z()}};
}

std::vector<network::Mixed> outstanding(std::vector<network::Mixed> const& mixing, Beyond beyond) {
  auto const sign = beyond == Beyond::above ? 1.0 : -1.0;
  std::vector<network::Mixed> pairs;
  for (auto const& pair : mixing)
    if (sign * pair.z() >= least_z && std::max(pair.expected, static_cast<double>(pair.links)) >= least_number)
      pairs.push_back(pair);
  std::stable_sort(pairs.begin(), pairs.end(),
                   [&](auto const& x, auto const& y) { return sign * x.z() > sign * y.z(); });
  return pairs;
}

json::object tendency_document(Tendency const& tendency) {
  json::array bands;
  for (auto const& band : tendency.bands)
    bands.push_back(json::object{{"from", band.from},
                                 {"to", band.to ? json::value(*band.to) : json::value(nullptr)},
                                 {"partnerships", band.figures.links},
                                 {"expected", band.figures.expected},
                                 {"low", band.figures.low},
                                 {"high", band.figures.high}});
  return {{"of", word_of(tendency.of)}, {"not_known", tendency.not_known}, {"bands", std::move(bands)}};
}

json::object world_network_document(snapshot::World const& world, WorldNetwork const& network,
                                    atlas::City const* home) {
  json::array tendencies;
  for (auto const& tendency : network.tendencies) tendencies.push_back(tendency_document(tendency));
  auto const& degrees = network.figures.shape.degrees;
  return {{"counting", counting_document(network.scope)},
          {"countries", network.graph.countries.size()},
          {"figures", figures_document(network.figures)},
          {"partners", spread_of(degrees, network.figures.shape.nodes)},
          {"by_degree", ranked_documents(world, network, RankBy::degree)},
          {"by_betweenness", ranked_documents(world, network, RankBy::betweenness)},
          {"communities", community_documents(world, network, shown_communities)},
          {"more_than_expected", pair_documents(network, Beyond::above)},
          {"fewer_than_expected", pair_documents(network, Beyond::below)},
          {"tendencies", std::move(tendencies)},
          {"null_graphs", network.null_graphs},
          {"home", home_document(world, network, home)}};
}

}  // namespace amity::explore::web
