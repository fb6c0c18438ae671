// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "world.h"

#include <string_view>

namespace amity::bench {

enum class QueryKind { prefix, unaccented, word, typo, cjk };
inline constexpr std::array<std::string_view, 5> query_kinds{"prefix", "accents left out", "later word", "one typo",
                                                             "Chinese, Japanese"};

// What someone types who looks for a city.
struct TypedQuery {
  QueryKind kind;
  std::string text;
  std::int64_t city;
};

// The same queries for the same world and seed, in random order.
std::vector<TypedQuery> make_queries(World const& world, std::size_t count, unsigned seed);

}  // namespace amity::bench
