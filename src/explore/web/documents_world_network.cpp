// SPDX-License-Identifier: Apache-2.0
// What is told of the world's ties as a network.
#include "atlas/web/documents.h"
#include "explore/web/documents_figures.h"
#include "explore/web/documents_world.h"
#include "server/contract_values.h"

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

using CitiesByCountry = std::map<std::uint32_t, std::size_t>;  // cities, by country

struct CountriesOfAll {
  WorldGraph const& graph;
  CitiesByCountry counts;
};

// Large countries have many cities in every community; those that have more than their share tell communities apart.
std::vector<contract::WorldNetworkCommunityOutstandingCountry> outstanding_countries(CitiesByCountry const& counts,
                                                                                     std::size_t cities,
                                                                                     CountriesOfAll const& all) {
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
  std::vector<contract::WorldNetworkCommunityOutstandingCountry> documents;
  for (auto const& country : countries) {
    if (documents.size() == shown_countries) break;
    documents.push_back({.country = all.graph.countries[country.number],
                         .cities = server::count(country.cities),
                         .expected = country.expected});
  }
  return documents;
}

contract::WorldNetworkCommunity community_document(snapshot::World const& world, WorldNetwork const& network,
                                                   std::vector<network::Node> const& nodes, CountriesOfAll const& all) {
  auto const& graph = network.graph;
  CitiesByCountry counts;
  std::size_t inside = 0;
  std::size_t ends = 0;
  auto const community = network.figures.communities.of[nodes.front()];
  for (auto const node : nodes) {
    ++counts[graph.country_of[node]];
    ends += graph.degree(node);
    for (auto const& neighbour : graph.graph.neighbours(node))
      inside += network.figures.communities.of[neighbour.node] == community ? 1 : 0;
  }
  contract::WorldNetworkCommunity document{};
  document.cities = server::count(nodes.size());
  document.countries = server::count(counts.size());
  document.inside = ends == 0 ? 0.0 : static_cast<double>(inside) / static_cast<double>(ends);
  document.outstanding_countries = outstanding_countries(counts, nodes.size(), all);
  for (auto const& one : ranked(graph.graph, network.figures.centrality, nodes, RankBy::degree)) {
    if (document.largest_cities.size() == shown_cities) break;
    document.largest_cities.push_back({.city = atlas::web::city_name(world, graph.cities[one.node]),
                                       .degree = server::count(graph.degree(one.node))});
  }
  return document;
}

std::vector<contract::RankedCity> ranked_documents(snapshot::World const& world, WorldNetwork const& network,
                                                   RankBy by) {
  std::vector<contract::RankedCity> array;
  for (auto const& one : ranked(network.graph.graph, network.figures.centrality, all_nodes(network.graph.graph), by)) {
    if (array.size() == shown_ranked) break;
    array.push_back(ranked_city_document(world, network, one));
  }
  return array;
}

std::vector<contract::MixedCountries> pair_documents(WorldNetwork const& network, Beyond beyond) {
  std::vector<contract::MixedCountries> array;
  for (auto const& pair : outstanding(network.mixing, beyond)) {
    if (array.size() == shown_pairs) break;
    array.push_back(mixed_document(network.graph, pair));
  }
  return array;
}

contract::Nullable<contract::WorldNetworkHome> home_document(snapshot::World const& world, WorldNetwork const& network,
                                                             atlas::City const* home) {
  if (home == nullptr) return {};
  auto const id = snapshot::principal(world, *home).id;
  auto const& cities = network.graph.cities;
  auto const at = std::lower_bound(cities.begin(), cities.end(), id);
  if (at == cities.end() || *at != id) return {};
  auto const node = static_cast<network::Node>(at - cities.begin());
  auto const place = [&](RankBy by) {
    for (auto const& one : ranked(network.graph.graph, network.figures.centrality, all_nodes(network.graph.graph), by))
      if (one.node == node) return server::count(one.place);
    return std::int64_t{0};
  };
  auto const ranked_city = ranked_city_document(world, network, {node, 0});
  return contract::WorldNetworkHome{.city = ranked_city.city,
                                    .degree = ranked_city.degree,
                                    .betweenness = ranked_city.betweenness,
                                    .closeness = ranked_city.closeness,
                                    .places = {.degree = place(RankBy::degree),
                                               .betweenness = place(RankBy::betweenness),
                                               .closeness = place(RankBy::closeness)},
                                    .community = std::int64_t{network.figures.communities.of[node]} + 1};
}

// The middle one of the cities' degrees, and the highest.
contract::WorldNetworkPartners spread_of(std::vector<std::size_t> const& degrees, std::size_t nodes) {
  std::size_t below = 0;
  std::size_t median = 0;
  while (median + 1 < degrees.size() && (below += degrees[median]) * 2 < nodes) ++median;
  return {.one = server::count(degrees.size() > 1 ? degrees[1] : 0),
          .median = server::count(median),
          .most = server::count(degrees.empty() ? 0 : degrees.size() - 1)};
}

}  // namespace

contract::RankedCity ranked_city_document(snapshot::World const& world, WorldNetwork const& network,
                                          Ranked const& one) {
  auto const& centrality = network.figures.centrality;
  auto const& closeness = centrality.closeness;
  return {.place = server::count(one.place),
          .city = atlas::web::city_name(world, network.graph.cities[one.node]),
          .degree = server::count(network.graph.degree(one.node)),
          .betweenness = centrality.betweenness[one.node],
          .closeness = closeness.empty() ? std::nullopt : std::optional<double>{closeness[one.node]}};
}

std::vector<contract::WorldNetworkCommunity> community_documents(snapshot::World const& world,
                                                                 WorldNetwork const& network, std::size_t most) {
  auto const& communities = network.figures.communities;
  std::vector<std::vector<network::Node>> members(std::min(most, communities.sizes.size()));
  for (network::Node node = 0; node < communities.of.size(); ++node)
    if (communities.of[node] < members.size()) members[communities.of[node]].push_back(node);
  CountriesOfAll all{network.graph, {}};
  for (auto const country : network.graph.country_of) ++all.counts[country];
  std::vector<contract::WorldNetworkCommunity> array;
  array.reserve(members.size());
  for (auto const& nodes : members) array.push_back(community_document(world, network, nodes, all));
  return array;
}

contract::MixedCountries mixed_document(WorldGraph const& graph, network::Mixed const& pair) {
  return {.a = graph.countries[pair.a],
          .b = graph.countries[pair.b],
          .partnerships = static_cast<std::int64_t>(pair.links),
          .expected = pair.expected,
          .ratio = pair.ratio(),
          .z = pair.z()};
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

contract::WorldNetworkTendency tendency_document(Tendency const& tendency) {
  contract::WorldNetworkTendency document{};
  document.of = contract::parse<contract::WorldNetworkTendencyOf>(word_of(tendency.of)).value();
  document.not_known = server::count(tendency.not_known);
  for (auto const& band : tendency.bands)
    document.bands.push_back({.from = band.from,
                              .to = band.to,
                              .partnerships = static_cast<std::int64_t>(band.figures.links),
                              .expected = band.figures.expected,
                              .low = static_cast<double>(band.figures.low),
                              .high = static_cast<double>(band.figures.high)});
  return document;
}

contract::WorldNetwork world_network_document(snapshot::World const& world, WorldNetwork const& network,
                                              atlas::City const* home) {
  std::vector<contract::WorldNetworkTendency> tendencies;
  for (auto const& tendency : network.tendencies) tendencies.push_back(tendency_document(tendency));
  auto const& degrees = network.figures.shape.degrees;
  return {.counting = counting_document(network.scope),
          .countries = server::count(network.graph.countries.size()),
          .figures = figures_document(network.figures),
          .partners = spread_of(degrees, network.figures.shape.nodes),
          .by_degree = ranked_documents(world, network, RankBy::degree),
          .by_betweenness = ranked_documents(world, network, RankBy::betweenness),
          .communities = community_documents(world, network, shown_communities),
          .more_than_expected = pair_documents(network, Beyond::above),
          .fewer_than_expected = pair_documents(network, Beyond::below),
          .tendencies = std::move(tendencies),
          .null_graphs = server::count(network.null_graphs),
          .home = home_document(world, network, home)};
}

}  // namespace amity::explore::web
