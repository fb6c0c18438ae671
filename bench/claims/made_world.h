// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "claims/claims.h"
#include "partnerships/register.h"

#include <filesystem>
#include <memory>

namespace amity::bench {

inline constexpr int cities_at_1x = 22'574;
inline constexpr int ties_at_1x = 30'612;
inline constexpr CityId home{1};

struct MadeWorld {
  partnerships::Register reg;
  atlas::Atlas atlas;
  claims::CountryIndex index;
  claims::ClaimIndexes claim_indexes;

  explicit MadeWorld(db::Transaction& transaction);
  claims::ClaimContext ground() const { return {reg, atlas, index, claim_indexes}; }
};

// A register of so many times the real one's cities and ties, in 150 countries whatever the size; each city has as many
// partners as in the smallest, by the same law. The home city is an office's, and has 30 partners in every world. Made
// in a database in that folder, and read from it as the server does.
std::unique_ptr<MadeWorld> make_world(std::filesystem::path const& folder, int times);

}  // namespace amity::bench
