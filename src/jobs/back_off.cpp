// SPDX-License-Identifier: Apache-2.0
#include "jobs/back_off.h"

#include <algorithm>
#include <random>

namespace amity::jobs {

std::chrono::milliseconds wait_after(int tries, JobId id, BackOff const& back_off) {
  constexpr int most_doublings = 30;
  auto const doubled = back_off.first * (std::int64_t{1} << std::clamp(tries - 1, 0, most_doublings));
  auto const wait = std::min(doubled, back_off.longest);
  std::seed_seq seeds{back_off.seed, back_off.seed >> 32U, static_cast<std::uint64_t>(id.value),
                      static_cast<std::uint64_t>(tries)};
  std::mt19937_64 random(seeds);
  auto const between_0_and_1 = static_cast<double>(random() >> 11U) * 0x1p-53;
  return std::chrono::duration_cast<std::chrono::milliseconds>(wait * (0.75 + 0.5 * between_0_and_1));
}

}  // namespace amity::jobs
