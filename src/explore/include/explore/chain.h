// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/scoped_partnership.h"
#include "network/chain.h"
#include "snapshot/city_names.h"
#include "snapshot/world.h"

#include <optional>
#include <vector>

namespace amity::explore {

// A shortest chain of partnerships between two cities.
struct ChainAnswer {
  atlas::City const* from{};
  atlas::City const* to{};
  claims::ClaimScope scope;
  Day today{};
  bool connected{};
  std::vector<atlas::City const*> cities;       // from one to the other; one city where the two are the same
  std::vector<claims::ScopedPartnership> ties;  // between them
  std::uint64_t count{};                        // so many shortest chains there are, at most network::many_chains
};

// A partnership is a link where it is, or may be, in force and counts. Of the shortest chains it is the one with the
// fewest links that are not certain; of these the one whose sources weigh most, then the one with the most sources;
// then the first by the cities' order in the register. The same chain, turned, from the other end.
ChainAnswer chain_between(snapshot::World const& world, atlas::City const& from, atlas::City const& to,
                          claims::ClaimScope const& scope);

}  // namespace amity::explore
