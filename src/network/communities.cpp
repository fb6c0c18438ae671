// SPDX-License-Identifier: Apache-2.0
#include "network/communities.h"

#include <igraph/igraph.h>

#include <algorithm>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <string>

namespace amity::network {
namespace {

// igraph's source of random numbers is one for the whole process.
std::mutex& igraph_in_use() {
  static std::mutex mutex;
  return mutex;
}

void must(igraph_error_t status) {
  if (status != IGRAPH_SUCCESS) throw std::runtime_error(std::string("igraph: ") + igraph_strerror(status));
}

// What igraph hands out, given back at the end of the block.
struct Values {
  explicit Values(std::size_t n) { must(igraph_vector_init(&of, static_cast<igraph_integer_t>(n))); }
  Values(Values const&) = delete;
  Values& operator=(Values const&) = delete;
  ~Values() { igraph_vector_destroy(&of); }
  igraph_vector_t of{};
};
struct Numbers {
  explicit Numbers(std::size_t n) { must(igraph_vector_int_init(&of, static_cast<igraph_integer_t>(n))); }
  Numbers(Numbers const&) = delete;
  Numbers& operator=(Numbers const&) = delete;
  ~Numbers() { igraph_vector_int_destroy(&of); }
  igraph_vector_int_t of{};
};
struct Copy {
  explicit Copy(Graph const& graph) {
    Numbers ends(2 * graph.links());
    igraph_integer_t next = 0;
    for (Node node = 0; node < graph.nodes(); ++node)
      for (auto const& neighbour : graph.neighbours(node)) {
        if (neighbour.node < node) continue;
        VECTOR(ends.of)[next++] = node;
        VECTOR(ends.of)[next++] = neighbour.node;
      }
    must(igraph_create(&of, &ends.of, static_cast<igraph_integer_t>(graph.nodes()), IGRAPH_UNDIRECTED));
  }
  Copy(Copy const&) = delete;
  Copy& operator=(Copy const&) = delete;
  ~Copy() { igraph_destroy(&of); }
  igraph_t of{};
};

constexpr double randomness = 0.01;  // of the refining step, as the method's authors have it

std::vector<std::uint32_t> leiden(Graph const& graph, std::uint64_t seed) {
  std::lock_guard const lock(igraph_in_use());
  igraph_set_error_handler(igraph_error_handler_ignore);
  must(igraph_rng_seed(igraph_rng_default(), seed));
  Copy const copy(graph);
  Values degrees(graph.nodes());
  for (Node node = 0; node < graph.nodes(); ++node)
    VECTOR(degrees.of)[node] = static_cast<double>(graph.neighbours(node).size());
  Numbers membership(graph.nodes());
  must(igraph_community_leiden(&copy.of, nullptr, &degrees.of, 0.5 / static_cast<double>(graph.links()), randomness,
                               false, -1, &membership.of, nullptr, nullptr));
  std::vector<std::uint32_t> of(graph.nodes());
  for (Node node = 0; node < graph.nodes(); ++node) of[node] = static_cast<std::uint32_t>(VECTOR(membership.of)[node]);
  return of;
}

// Numbers them anew, the largest first.
void sort_by_size(Communities& communities) {
  auto const most = communities.of.empty() ? 0 : *std::max_element(communities.of.begin(), communities.of.end()) + 1;
  std::vector<std::uint32_t> sizes(most, 0);
  std::vector<std::size_t> first(most, communities.of.size());
  for (std::size_t i = communities.of.size(); i-- > 0;) {
    ++sizes[communities.of[i]];
    first[communities.of[i]] = i;
  }
  std::vector<std::uint32_t> order(most);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](auto x, auto y) { return sizes[x] != sizes[y] ? sizes[x] > sizes[y] : first[x] < first[y]; });
  std::vector<std::uint32_t> number(most);
  for (std::uint32_t i = 0; i < most; ++i) {
    number[order[i]] = i;
    if (sizes[order[i]] > 0) communities.sizes.push_back(sizes[order[i]]);
  }
  for (auto& community : communities.of) community = number[community];
}

}  // namespace

Communities communities_of(Graph const& graph, std::uint64_t seed) {
  Communities communities;
  if (graph.links() > 0) {
    communities.of = leiden(graph, seed);
  } else {
    communities.of.resize(graph.nodes());
    std::iota(communities.of.begin(), communities.of.end(), 0U);
  }
  sort_by_size(communities);
  communities.modularity = modularity_of(graph, communities.of);
  return communities;
}

double modularity_of(Graph const& graph, std::span<std::uint32_t const> communities) {
  if (graph.links() == 0) return 0;
  auto const count = *std::max_element(communities.begin(), communities.end()) + std::size_t{1};
  std::vector<double> inside(count, 0);  // ends of links that stay inside
  std::vector<double> degrees(count, 0);
  for (Node node = 0; node < graph.nodes(); ++node)
    for (auto const& neighbour : graph.neighbours(node)) {
      degrees[communities[node]] += 1;
      if (communities[neighbour.node] == communities[node]) inside[communities[node]] += 1;
    }
  auto const ends = 2 * static_cast<double>(graph.links());
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += inside[i] / ends - (degrees[i] / ends) * (degrees[i] / ends);
  return sum;
}

}  // namespace amity::network
