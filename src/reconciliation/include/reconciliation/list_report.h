// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "interop/formats/table.h"
#include "partnerships/upsert_assertions.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace amity::reconciliation {

// A city that could not be told, and what it may be.
struct Unresolved {
  std::string file;
  std::int64_t line{};
  std::string name;
  std::string countries;  // codes, separated by blanks; empty: not known
  std::string why;
  std::vector<std::pair<CityId, double>> candidates;  // best first
};

// read = accepted + refused + unresolved, in rows of the files.
struct WorldReport {
  std::string format;
  std::int64_t read{};
  std::int64_t accepted{};      // kept, whether new or as before
  std::int64_t merged{};        // of these: said what another row had said already, or the other way round
  std::int64_t changed{};       // records in the register that are new or changed; 0: nothing was to be done
  std::int64_t refused{};       // rows that broke a rule; the first thousand of all errors are in refusals
  std::int64_t refused_told{};  // rows of which refusals tells
  std::int64_t unresolved{};    // rows that wait for a decision on a city (amity review)
  std::int64_t waiting{};       // cities that wait for it
  std::int64_t new_cities{};
  std::int64_t new_partnerships{};
  std::int64_t new_statements{};  // what a source says of a pair and did not say before
  std::int64_t back{};            // said again after it was gone
  std::int64_t gone{};            // said by an earlier reading of the source and no longer; kept, with when last seen
  std::int64_t missing{};         // the same, but not marked: the reading was of a part, or may have been
  std::int64_t withdrawn{};       // taken back, since a row was taken for another city than before
  bool seen_before{false};        // the same list was read to its end before, and was not read again
  std::vector<interop::formats::Refusal> refusals;
  std::vector<Unresolved> waits;                    // the first thousand
  std::vector<partnerships::ListedChange> changes;  // what a source that was read before says otherwise
};

}  // namespace amity::reconciliation
