// SPDX-License-Identifier: Apache-2.0
// What the tables hold of an office's assertions, for bulk work. Private to the room.
#pragma once

#include "db/database.h"
#include "partnerships/assertion.h"
#include "partnerships/upsert_assertions.h"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace amity::partnerships {

struct IdPairHash {
  std::size_t operator()(std::pair<std::int64_t, std::int64_t> const& ids) const noexcept {
    return std::hash<std::int64_t>{}(ids.first * 1'000'003 + ids.second);
  }
};
template <class T>
using ByIds = std::unordered_map<std::pair<std::int64_t, std::int64_t>, T, IdPairHash>;
using DbRow = std::vector<db::Value>;

void each_assertion(db::Transaction& transaction, OfficeId office, std::function<void(Assertion)> const& take);

// Whether it was there at the reading before, and not yet marked as gone.
bool was_current(Assertion const& said, SourceReading const& reading);

}  // namespace amity::partnerships
