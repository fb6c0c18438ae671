// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "explore/world_graph.h"
#include "network/rewiring.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amity::explore {

// The partnerships of one band of distance, of sizes, or of countries, and how many there would be by chance.
struct TendencyBand {
  double from{};
  std::optional<double> to{};  // the first value that is of the next band; nothing: there is none
  network::BandFigures figures;
};

// Whether a partnership is more likely here or there. By chance: the same cities with as many partners each, the
// partners drawn by lot (network/rewiring.h).
struct Tendency {
  enum class Of {
    distance,  // km between the two cities
    size,      // people in the larger of them for each in the smaller
    countries  // other partnerships between their two countries; pairs within a country are left out
  };
  Of of{Of::distance};
  std::vector<TendencyBand> bands;
  std::size_t not_known{};  // partnerships that are in no band: a position or a population is not known
};
std::string_view word_of(Tendency::Of of);

// The three. Nothing where it was stopped.
std::optional<std::vector<Tendency>> tendencies_of(snapshot::World const& world, WorldGraph const& graph,
                                                   network::NullModel const& chance);

}  // namespace amity::explore
