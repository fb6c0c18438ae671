// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace amity::bench {

// The places that all engines search: the gazetteer, the world's aliases and partnerships where the shared data is had,
// and the Chinese and Japanese names that ICU has of cities that name a time zone.
struct World {
  atlas::Atlas atlas;
  std::unordered_map<std::int64_t, std::uint32_t> partnerships;  // by CityId
  std::vector<CityId> partners;                                  // cities of the register, or all where it is not had
};

struct WorldSources {
  std::filesystem::path node_modules;
  std::filesystem::path shared_data;  // empty: none
};

World make_world(WorldSources const& sources);

// One searchable name, as a peer's table holds it: folded already, so that no engine loses by its own folding.
struct PeerRow {
  std::string folded;
  std::int64_t city;
  std::uint32_t partnerships;
  std::int64_t people;
};
std::vector<PeerRow> peer_rows(World const& world);

}  // namespace amity::bench
