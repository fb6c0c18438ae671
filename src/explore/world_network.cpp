// SPDX-License-Identifier: Apache-2.0
#include "explore/world_network.h"

namespace amity::explore {
namespace {

constexpr std::uint64_t seed = 1;
// Links looked at by all searches together: about five seconds of one core.
constexpr std::size_t background_links = 2'000'000'000;

}  // namespace

std::size_t searches_in_the_background(WorldGraph const& graph) {
  auto const links = 2 * graph.graph.links();
  if (links == 0 || graph.cities.size() <= background_links / links) return 0;
  return background_links / links;
}

std::shared_ptr<WorldNetwork const> count_network(snapshot::World const& world, claims::ClaimScope const& scope,
                                                  NetworkOptions const& options) {
  auto made = std::make_shared<WorldNetwork>();
  made->scope = scope;
  made->graph = world_graph(world, scope);
  auto figures = network::figures_of(
      made->graph.graph, {{.threads = options.threads, .searches = options.searches, .stop = options.stop}, seed});
  if (!figures) return nullptr;
  made->figures = std::move(*figures);
  made->mixing = network::mixing_of(made->graph.graph, made->graph.country_of, made->graph.countries.size());
  auto tendencies =
      tendencies_of(world, made->graph,
                    {.graphs = options.null_graphs, .seed = seed, .threads = options.threads, .stop = options.stop});
  if (!tendencies) return nullptr;
  made->tendencies = std::move(*tendencies);
  made->null_graphs = options.null_graphs;
  return made;
}

}  // namespace amity::explore
