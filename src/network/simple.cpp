// SPDX-License-Identifier: Apache-2.0
#include "network/simple.h"

#include <algorithm>
#include <tuple>

namespace amity::network {

SimpleLinks simple_links(std::span<Ends const> links) {
  SimpleLinks simple;
  simple.links.reserve(links.size());
  for (auto const& [a, b] : links) {
    if (a == b)
      ++simple.loops;
    else
      simple.links.push_back({std::min(a, b), std::max(a, b)});
  }
  auto const ends = [](Ends const& link) { return std::tuple{link.a, link.b}; };
  std::sort(simple.links.begin(), simple.links.end(), [&](Ends const& x, Ends const& y) { return ends(x) < ends(y); });
  auto const end = std::unique(simple.links.begin(), simple.links.end(),
                               [&](Ends const& x, Ends const& y) { return ends(x) == ends(y); });
  simple.duplicates = static_cast<std::size_t>(simple.links.end() - end);
  simple.links.erase(end, simple.links.end());
  return simple;
}

}  // namespace amity::network
