// SPDX-License-Identifier: Apache-2.0
#include "network/rewiring.h"

#include "random.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <thread>

namespace amity::network {
namespace {

// The links there are, as a set with open addressing.
class LinkSet {
 public:
  explicit LinkSet(std::size_t links) : mask_(std::bit_ceil(4 * links + 4) - 1), slots_(mask_ + 1, empty) {}

  static std::uint64_t key(Node a, Node b) {
    auto const [low, high] = std::minmax(a, b);
    return std::uint64_t{low} << 32U | high;
  }
  bool contains(std::uint64_t key) const { return slots_[place(key)] == key; }
  void insert(std::uint64_t key) { slots_[place(key)] = key; }
  // Those that were put off by it move up (Knuth, The Art of Computer Programming 3, 6.4, algorithm R).
  void erase(std::uint64_t key) {
    auto gap = place(key);
    for (auto at = (gap + 1) & mask_; slots_[at] != empty; at = (at + 1) & mask_) {
      auto const home = Random::mixed(slots_[at]) & mask_;
      if (((at - home) & mask_) < ((at - gap) & mask_)) continue;
      slots_[gap] = slots_[at];
      gap = at;
    }
    slots_[gap] = empty;
  }

 private:
  static constexpr std::uint64_t empty = ~std::uint64_t{0};
  std::size_t place(std::uint64_t key) const {
    auto at = Random::mixed(key) & mask_;
    while (slots_[at] != empty && slots_[at] != key) at = (at + 1) & mask_;
    return at;
  }

  std::size_t mask_;
  std::vector<std::uint64_t> slots_;
};

std::vector<Ends> links_of(Graph const& graph) {
  std::vector<Ends> links;
  links.reserve(graph.links());
  for (Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node))
      if (neighbour.node > node) links.push_back({node, neighbour.node});
  return links;
}

using Counts = std::vector<std::vector<std::size_t>>;  // by banding and band

Counts counts_of(std::vector<Ends> const& links, std::vector<Banding> const& bandings) {
  Counts counts;
  for (auto const& banding : bandings) {
    auto& of = counts.emplace_back(banding.bands, 0);
    for (auto const& [a, b] : links)
      if (auto const band = banding.band_of(a, b)) ++of[*band];
  }
  return counts;
}

BandFigures figures_of(std::size_t links, std::vector<std::size_t> by_chance) {
  BandFigures figures{links};
  if (by_chance.empty()) return figures;
  std::sort(by_chance.begin(), by_chance.end());
  for (auto const count : by_chance) figures.expected += static_cast<double>(count);
  figures.expected /= static_cast<double>(by_chance.size());
  auto const last = by_chance.size() - 1;
  auto const outside = by_chance.size() / 40;  // a 40th on either side
  figures.low = static_cast<double>(by_chance[outside]);
  figures.high = static_cast<double>(by_chance[last - outside]);
  return figures;
}

}  // namespace

std::vector<Ends> rewired(Graph const& graph, std::uint64_t seed, std::size_t tries_per_link) {
  auto links = links_of(graph);
  if (links.size() < 2) return links;
  LinkSet known(links.size());
  for (auto const& [a, b] : links) known.insert(LinkSet::key(a, b));
  Random random(Random::mixed(seed));
  auto const count = static_cast<std::uint32_t>(links.size());
  for (auto tries = tries_per_link * links.size(); tries > 0; --tries) {
    auto& one = links[random.below(count)];
    auto& other = links[random.below(count)];
    if ((random.next() >> 63U) != 0) std::swap(other.a, other.b);
    if (one.a == other.b || other.a == one.b) continue;
    auto const first = LinkSet::key(one.a, other.b);
    auto const second = LinkSet::key(other.a, one.b);
    if (known.contains(first) || known.contains(second)) continue;
    known.erase(LinkSet::key(one.a, one.b));
    known.erase(LinkSet::key(other.a, other.b));
    std::swap(one.b, other.b);
    known.insert(first);
    known.insert(second);
  }
  return links;
}

std::optional<std::vector<std::vector<BandFigures>>> against_chance(Graph const& graph,
                                                                    std::vector<Banding> const& bandings,
                                                                    NullModel const& model) {
  std::vector<Counts> chance(model.graphs);
  std::atomic<std::size_t> next{0};
  auto const work = [&] {
    for (auto i = next++; i < model.graphs && !model.stop.stop_requested(); i = next++)
      chance[i] = counts_of(rewired(graph, model.seed + i), bandings);
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < model.threads; ++i) others.emplace_back(work);
    work();
  }
  if (model.stop.stop_requested()) return std::nullopt;
  auto const observed = counts_of(links_of(graph), bandings);
  std::vector<std::vector<BandFigures>> figures(bandings.size());
  for (std::size_t i = 0; i < bandings.size(); ++i)
    for (std::size_t band = 0; band < bandings[i].bands; ++band) {
      std::vector<std::size_t> by_chance;
      by_chance.reserve(chance.size());
      for (auto const& counts : chance) by_chance.push_back(counts[i][band]);
      figures[i].push_back(figures_of(observed[i][band], std::move(by_chance)));
    }
  return figures;
}

}  // namespace amity::network
