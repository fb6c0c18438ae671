// SPDX-License-Identifier: Apache-2.0
#include "partnerships/two_days.h"

#include "partnerships/lifecycle.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

// How many steps have happened at the end of a day, at the least and at the most.
struct Happened {
  std::size_t least{};
  std::size_t most{};
};

Happened happened(std::span<Step const> steps, Day day) {
  Happened n;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].when.latest <= day) n.least = i + 1;
    if (steps[i].when.earliest <= day) n.most = i + 1;
  }
  n.most = std::max(n.least, n.most);
  return n;
}

bool in_force_after(std::span<Step const> steps, std::size_t happened) {
  return happened > 0 && is_in_force(steps[happened - 1].stage);
}

void allow(OnTwoDays& can, bool earlier, bool later) {
  (earlier ? later ? can.both : can.lapsed : later ? can.begun : can.neither) = true;
}

}  // namespace

OnTwoDays in_force_on(Resolution const& resolution, Day earlier, Day later) {
  auto const first = happened(resolution.steps, earlier);
  auto const second = happened(resolution.steps, later);
  OnTwoDays can;
  for (auto n = first.least; n <= first.most; ++n)
    for (auto m = std::max(n, second.least); m <= second.most; ++m)
      allow(can, in_force_after(resolution.steps, n), in_force_after(resolution.steps, m));
  can.neither = can.neither || resolution.doubtful;
  return can;
}

OnTwoDays either(OnTwoDays const& one, OnTwoDays const& other) {
  OnTwoDays can;
  for (int a = 0; a < 4; ++a)
    for (int b = 0; b < 4; ++b) {
      auto const holds = [](OnTwoDays const& x, int which) {
        return which == 0 ? x.neither : which == 1 ? x.begun : which == 2 ? x.lapsed : x.both;
      };
      if (!holds(one, a) || !holds(other, b)) continue;
      auto const meaning = static_cast<unsigned>(a) | static_cast<unsigned>(b);  // bit 0: later; bit 1: earlier
      allow(can, (meaning & 2U) != 0, (meaning & 1U) != 0);
    }
  return can;
}

}  // namespace amity::partnerships
