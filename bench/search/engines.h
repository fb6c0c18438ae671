// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "world.h"

#include <functional>

namespace amity::bench {

// Up to ten cities for a text, best first. What the text is folded to is part of each engine's time.
using Engine = std::function<std::vector<std::int64_t>(std::string_view text)>;

// SQLite FTS5 with its trigram tokenizer, in memory, as well as it can be asked: what contains the text first (by LIKE
// where the text is too short for a trigram), then, where those are fewer than ten, what shares most trigrams (bm25).
Engine fts5_engine(std::vector<PeerRow> const& rows);

// PostgreSQL pg_trgm with a GIN index over prepared statements: what contains the text first, then by word similarity.
Engine pg_trgm_engine(std::vector<PeerRow> const& rows, std::string const& url);

inline constexpr std::size_t hits_wanted = 10;
inline void add_new(std::vector<std::int64_t>& hits, std::int64_t city) {
  for (auto const hit : hits)
    if (hit == city) return;
  if (hits.size() < hits_wanted) hits.push_back(city);
}

}  // namespace amity::bench
