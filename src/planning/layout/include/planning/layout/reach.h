// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/latlon.h"
#include "planning/layout/layout.h"

#include <span>

namespace amity::planning::layout {

// People at a place.
struct Demand {
  LatLon at;
  double people{};
};

// The part that counts people within a distance of any chosen place, each once; those within it of a place in `old` are
// reached already and are left out. Great circles on a sphere of 6371.0088 km (distance_km()).
LayoutPart reach_part(std::span<LatLon const> candidates, std::span<Demand const> demand, std::span<LatLon const> old,
                      double within_km);

}  // namespace amity::planning::layout
