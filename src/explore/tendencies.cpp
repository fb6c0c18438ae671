// SPDX-License-Identifier: Apache-2.0
#include "explore/tendencies.h"

#include <algorithm>
#include <array>

namespace amity::explore {
namespace {

using network::Node;

std::vector<double> limits_of(Tendency::Of of) {
  switch (of) {
    case Tendency::Of::distance:
      return {0, 200, 500, 1000, 2000, 5000, 10000};
    case Tendency::Of::size:
      return {1, 1.5, 3, 10, 30, 100};
    case Tendency::Of::countries:
      return {0, 1, 3, 10, 30, 100, 300};
  }
  return {};
}

// What is asked of two cities, out of tables by node.
class Measures {
 public:
  Measures(snapshot::World const& world, WorldGraph const& graph) : graph_(graph) {
    auto const countries = graph.countries.size();
    between_.assign(countries * countries, 0);
    for (auto const id : graph.cities) {
      auto const& city = *world.atlas.city(id);
      positions_.push_back(city.position);
      auto const people = city.population.value_or(0);
      people_.push_back(people > 0 ? static_cast<double>(people) : 0);
    }
    for (Node node = 0; node < graph.cities.size(); ++node)
      for (auto const& neighbour : graph.graph.neighbours(node))
        ++between_[graph.country_of[node] * countries + graph.country_of[neighbour.node]];
  }

  std::optional<double> of(Tendency::Of what, Node a, Node b) const {
    switch (what) {
      case Tendency::Of::distance:
        if (!positions_[a] || !positions_[b]) return std::nullopt;
        return distance_km(*positions_[a], *positions_[b]);
      case Tendency::Of::size:
        if (people_[a] == 0 || people_[b] == 0) return std::nullopt;
        return std::max(people_[a], people_[b]) / std::min(people_[a], people_[b]);
      case Tendency::Of::countries:
        return others_between(a, b);
    }
    return std::nullopt;
  }

 private:
  // Besides their own, where they have one.
  std::optional<double> others_between(Node a, Node b) const {
    auto const one = graph_.country_of[a];
    auto const other = graph_.country_of[b];
    if (one == other) return std::nullopt;
    return between_[one * graph_.countries.size() + other] - (linked(a, b) ? 1 : 0);
  }
  bool linked(Node a, Node b) const {
    auto const neighbours = graph_.graph.neighbours(a);
    auto const at = std::lower_bound(neighbours.begin(), neighbours.end(), b,
                                     [](network::Neighbour const& x, Node node) { return x.node < node; });
    return at != neighbours.end() && at->node == b;
  }

  WorldGraph const& graph_;
  std::vector<std::optional<LatLon>> positions_;
  std::vector<double> people_;  // 0: not known
  std::vector<double> between_;
};

network::Banding banding_of(Measures const& measures, Tendency::Of what) {
  auto const limits = limits_of(what);
  return {limits.size(), [&measures, what, limits](Node a, Node b) -> std::optional<std::size_t> {
            auto const value = measures.of(what, a, b);
            if (!value) return std::nullopt;
            auto const above = std::upper_bound(limits.begin(), limits.end(), *value);
            return static_cast<std::size_t>(std::max(above - limits.begin(), std::ptrdiff_t{1}) - 1);
          }};
}

}  // namespace

std::string_view word_of(Tendency::Of of) {
  switch (of) {
    case Tendency::Of::distance:
      return "distance";
    case Tendency::Of::size:
      return "size";
    case Tendency::Of::countries:
      return "countries";
  }
  return {};
}

std::optional<std::vector<Tendency>> tendencies_of(snapshot::World const& world, WorldGraph const& graph,
                                                   network::NullModel const& chance) {
  Measures const measures(world, graph);
  constexpr std::array all{Tendency::Of::distance, Tendency::Of::size, Tendency::Of::countries};
  std::vector<network::Banding> bandings;
  bandings.reserve(all.size());
  for (auto const of : all) bandings.push_back(banding_of(measures, of));
  auto const figures = network::against_chance(graph.graph, bandings, chance);
  if (!figures) return std::nullopt;
  std::vector<Tendency> tendencies;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto& tendency = tendencies.emplace_back(Tendency{all[i], {}, graph.graph.links()});
    auto const limits = limits_of(all[i]);
    for (std::size_t band = 0; band < limits.size(); ++band) {
      auto& made = tendency.bands.emplace_back(TendencyBand{limits[band], {}, (*figures)[i][band]});
      if (band + 1 < limits.size()) made.to = limits[band + 1];
      tendency.not_known -= made.figures.links;
    }
  }
  return tendencies;
}

}  // namespace amity::explore
