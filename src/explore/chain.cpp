// SPDX-License-Identifier: Apache-2.0
#include "explore/chain.h"

#include <algorithm>

namespace amity::explore {
namespace {

// The parts of a link's cost, each above all that a chain can add up of the one below it: a chain of the world has a
// few dozen links at most.
constexpr std::uint64_t cost_of_doubt = std::uint64_t{1} << 40U;
constexpr std::uint64_t cost_of_a_rank = std::uint64_t{1} << 20U;
constexpr std::uint64_t sources_that_tell = 1000;  // more than that are as good as that many

std::optional<std::uint64_t> cost_of(snapshot::World const& world, network::Link link,
                                     claims::ClaimScope const& scope) {
  auto const& partnership = world.reg.partnerships()[link];
  auto const tie = claims::tie_of(world.reg, partnership, scope);
  if (tie.in_force == Truth::no) return std::nullopt;
  std::uint64_t sources = 0;
  auto best = partnerships::Rank::listed;
  for (auto const& assertion : world.reg.assertions(partnership)) {
    auto const rank = partnerships::rank_of(assertion, *world.reg.source(assertion.office, assertion.source));
    if (assertion.stage == partnerships::Stage::denied || !claims::counts(rank, scope.sources)) continue;
    best = std::max(best, rank);
    ++sources;
  }
  auto const lightness = static_cast<std::uint64_t>(partnerships::Rank::own_record) - static_cast<std::uint64_t>(best);
  return (tie.in_force == Truth::unknown ? cost_of_doubt : 0) + lightness * cost_of_a_rank +
         (sources_that_tell - std::min(sources, sources_that_tell));
}

}  // namespace

ChainAnswer chain_between(snapshot::World const& world, atlas::City const& from, atlas::City const& to,
                          claims::ClaimScope const& scope) {
  ChainAnswer answer;
  answer.from = &snapshot::principal(world, from);
  answer.to = &snapshot::principal(world, to);
  answer.scope = scope;
  if (answer.from == answer.to) {
    answer.connected = true;
    answer.cities = {answer.from};
    answer.count = 1;
    return answer;
  }
  auto const& ties = world.ties();
  auto const start = ties.node_of(answer.from->id);
  auto const end = ties.node_of(answer.to->id);
  if (!start || !end) return answer;
  auto const chain = network::shortest_chain(ties.graph, *start, *end,
                                             [&](network::Link link) { return cost_of(world, link, scope); });
  if (!chain) return answer;
  answer.connected = true;
  answer.count = chain->count;
  for (auto const node : chain->nodes) answer.cities.push_back(world.atlas.city(ties.cities[node]));
  for (auto const link : chain->links)
    answer.ties.push_back(claims::tie_of(world.reg, world.reg.partnerships()[link], scope));
  return answer;
}

}  // namespace amity::explore
