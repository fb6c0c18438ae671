// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "partnerships/assertion.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace amity::partnerships {

// What a list of many ties says of one pair. Sides are those of the pair as it is given here: the first city is a.
struct ListedTie {
  CityId a{};
  CityId b{};
  Assertion says;  // its office, id and partnership are ignored
};

// A source that is read: when it was read before, and now. Nothing where that is not known.
struct SourceReading {
  SourceId source{};
  std::optional<PartialDate> before;
  std::optional<PartialDate> now;
  bool is_later() const { return before && now && amity::before(*before, *now) == Truth::yes; }
  bool is_earlier() const { return before && now && amity::before(*now, *before) == Truth::yes; }
};

// A pair that a source is not to be held to any more: it never said it, a row of it was taken for another city.
struct Withdrawn {
  CityId a{};
  CityId b{};
  SourceId source{};
};

// One change of what a source says of a pair, for the report.
struct ListedChange {
  enum class What { created, changed, back, gone, withdrawn };
  What what{What::created};
  CityId a{};
  CityId b{};
  SourceId source{};
  std::optional<PartialDate> last_seen;  // of gone and back
  bool operator==(ListedChange const&) const = default;
};

using SeenAssertions = std::set<std::pair<PartnershipId, SourceId>>;

struct ListedCounts {
  std::int64_t new_partnerships{};
  std::int64_t created{};  // assertions
  std::int64_t changed{};
  std::int64_t unchanged{};
  std::int64_t back{};  // of the changed: said again after it was gone
  std::int64_t withdrawn{};
  std::vector<ListedChange> changes;  // of sources that were read before; created, changed, back, withdrawn
};

// Brings what the office's (the_world's) sources say of many pairs to what is given, in bulk; partnerships are made
// where there are none, and taken away where a withdrawn one was all that spoke for them. The same ties again change
// nothing. What a reading later than the last one adds speaks of that day (Assertion::as_of); an earlier reading adds
// what is not there and changes nothing. At most one tie a pair and source may be given; no city may be tied to itself,
// no tie end before it began (the database refuses the former, Errc::invalid names the latter). Adds to said what was
// said.
Result<ListedCounts> upsert_assertions(db::Transaction& transaction, OfficeId office, std::span<ListedTie const> ties,
                                       std::span<SourceReading const> readings, std::span<Withdrawn const> withdrawn,
                                       SeenAssertions& said);

// Whether what a source did not say in a later reading is gone.
enum class Extent {
  whole,    // yes: the reading was of the whole list
  part,     // no: it was of a part of it
  by_share  // yes where that is at most a tenth of what it said before; else it is taken for a part
};

struct ReadingClosed {
  SourceId source{};
  bool whole{false};
  std::int64_t known{};    // what the source said by the reading before
  std::int64_t missing{};  // of these, what was not said now
  std::int64_t gone{};     // of these, what is marked by now: all or none
};
struct ClosedReadings {
  std::vector<ReadingClosed> sources;  // the later ones
  std::int64_t changed{};              // assertions and sources
  std::vector<ListedChange> gone;
};

// After all files of a reading: marks what is gone with when it was last seen, and moves the dates of the sources that
// were read as a whole on to now.
ClosedReadings close_readings(db::Transaction& transaction, OfficeId office, std::span<SourceReading const> readings,
                              SeenAssertions const& said, Extent extent);

// The sources that an office (the_world) keeps, by id.
std::vector<Source> sources_of(db::Transaction& transaction, OfficeId office);

}  // namespace amity::partnerships
