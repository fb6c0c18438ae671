// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshot/world.h"

#include <string_view>
#include <vector>

namespace amity::snapshot {

// The record that stands for the place, where several do.
atlas::City const& principal(World const& world, atlas::City const& city);

// Which city somebody means who typed a word.
struct CityMeant {
  atlas::City const* city{};                   // nullptr: it cannot be told
  std::vector<atlas::City const*> candidates;  // then: those of that name, or whose names come nearest; at most ten
  bool has_the_name{};                         // then: whether the candidates are called so
};

// An id (Q182852, G1804651, A17), a slug, or a name in any script that only one city has, or only one city with
// partnerships. A record that stands for the same place as another gives the one with the partnerships.
CityMeant city_meant(World const& world, std::string_view text);

}  // namespace amity::snapshot
