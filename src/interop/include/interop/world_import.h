// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "db/database.h"
#include "interop/table.h"
#include "journal/journal.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop {

// What is read into the world's register: lists of many cities' ties, as docs/world-data.md describes them.
struct WorldFiles {
  // A folder with cities.csv and ties.csv, or one or two files; what they are is seen from their content.
  std::vector<std::filesystem::path> paths;
  std::string source;                    // key of the list; may be empty where the file names its sources itself
  std::optional<PartialDate> retrieved;  // when it was fetched
  // Role -> column, where the columns cannot be told by their shape: a, b, a_label, b_country, ...
  std::map<std::string, std::string, std::less<>> columns;
};

// read = accepted + refused + unresolved, in rows of the files.
struct WorldReport {
  std::string format;
  std::int64_t read{};
  std::int64_t accepted{};    // kept, whether new or as before
  std::int64_t merged{};      // of these: said what another row had said already, or the other way round
  std::int64_t changed{};     // records in the register that are new or changed; 0: nothing was to be done
  std::int64_t refused{};     // broke a rule; each is in refusals
  std::int64_t unresolved{};  // rows that wait for a decision on a city (amity review)
  std::int64_t waiting{};     // cities that wait for it
  std::int64_t new_cities{};
  std::int64_t new_partnerships{};
  std::int64_t gone{};  // said by an earlier reading of the source and no longer; kept
  std::vector<Refusal> refusals;
};

// Reads a list into the world's register, in bulk. The same list again changes nothing and writes no journal line. An
// Error means that a file cannot be read as a whole: then drop the transaction, nothing is to be kept. The caller
// commits.
Result<WorldReport> import_world(db::Transaction& transaction, WorldFiles const& files, Clock const& clock,
                                 journal::Actor const& actor);

}  // namespace amity::interop
