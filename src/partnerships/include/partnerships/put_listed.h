// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "partnerships/assertion.h"

#include <cstdint>
#include <span>
#include <vector>

namespace amity::partnerships {

// What a list of many ties says of one pair. Sides are those of the pair as it is given here: the first city is a.
struct ListedTie {
  CityId a{};
  CityId b{};
  Assertion says;  // its office, id and partnership are ignored
};

struct ListedCounts {
  std::int64_t new_partnerships{};
  std::int64_t created{};  // assertions
  std::int64_t changed{};
  std::int64_t unchanged{};
  std::int64_t gone{};  // once said by a source that is read again now, and not any more: kept, with when last seen
  bool operator==(ListedCounts const&) const = default;
};

// A source that is read again: what it said before and does not say now was last seen on that date.
struct ReadAgain {
  SourceId source{};
  PartialDate last_seen;
};

// Brings what the office's (the_world's) sources say of many pairs to what is given, in bulk; partnerships are made
// where there are none. The same ties again change nothing. At most one tie a pair and source may be given; no city
// may be tied to itself, no tie end before it began (the database refuses the former, Errc::invalid names the latter).
Result<ListedCounts> put_listed(db::Transaction& transaction, OfficeId office, std::span<ListedTie const> ties,
                                std::span<ReadAgain const> read_again = {});

// The sources that an office (the_world) keeps, by id.
std::vector<Source> sources_of(db::Transaction& transaction, OfficeId office);

}  // namespace amity::partnerships
