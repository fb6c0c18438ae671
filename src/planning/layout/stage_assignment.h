// SPDX-License-Identifier: Apache-2.0
// Who enters at which stage, for the most that their gains add up to. Private to the room.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace amity::planning::layout {

struct StageAssignment {
  double value{};                      // the sum of the gains of those who enter
  std::vector<double> price;           // of a place in each tier: value = sum of prices + of what is earned above them
  std::vector<std::uint32_t> entered;  // candidates by tier
  std::vector<std::uint32_t> tier_of;  // of each of them
};

// `gains` has a number for each candidate and tier (candidate by candidate), `places` how many enter each tier. Exact:
// the Hungarian method with shortest augmenting paths (Jonker and Volgenant 1987), on the best of each tier only, which
// is all that can enter. There must be as many candidates as places.
StageAssignment assign_stages(std::span<double const> gains, std::span<int const> places);

}  // namespace amity::planning::layout
