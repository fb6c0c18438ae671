// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "explore/tendencies.h"
#include "explore/world_graph.h"
#include "network/figures.h"
#include "network/mixing.h"

#include <atomic>
#include <memory>
#include <stop_token>
#include <vector>

namespace amity::explore {

// All that is told of the world's ties as a network on one day. It holds ids, so that it may outlive the world it was
// counted in: seconds pass until the next one's is there.
struct WorldNetwork {
  claims::ClaimScope scope;
  WorldGraph graph;
  network::Figures figures;
  std::vector<network::Mixed> mixing;  // of the graph's countries
  std::vector<Tendency> tendencies;
  std::size_t null_graphs{};  // so many graphs by chance the tendencies are held against
};

struct NetworkOptions {
  unsigned threads{1};
  std::size_t searches{0};  // network::CentralityOptions; 0: all
  std::size_t null_graphs{100};
  std::stop_token stop{};
};

// Seconds of work for a register of the world's size. Null where it was stopped.
std::shared_ptr<WorldNetwork const> count_network(snapshot::World const& world, claims::ClaimScope const& scope,
                                                  NetworkOptions const& options);

// So many searches that they take some seconds at most, whatever the size of the graph; 0 where that is all of them.
std::size_t searches_in_the_background(WorldGraph const& graph);

// The network that is told now; null until it was counted for the first time.
class LiveNetwork {
 public:
  std::shared_ptr<WorldNetwork const> now() const { return network_.load(); }
  void replace(std::shared_ptr<WorldNetwork const> network) { network_.store(std::move(network)); }

 private:
  std::atomic<std::shared_ptr<WorldNetwork const>> network_;
};

}  // namespace amity::explore
