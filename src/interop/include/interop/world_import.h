// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "core/clock.h"
#include "core/result.h"
#include "db/database.h"
#include "interop/table.h"
#include "partnerships/put_listed.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::interop {

// What is read into the world's register: a list of many cities' ties, as docs/world-data.md describes them.
struct WorldFiles {
  // A folder with cities.csv and ties.csv, one or two files, or what amity export wrote; what they are is seen from
  // their content.
  std::vector<std::filesystem::path> paths;
  std::string source;                    // key of the list; may be empty where the file names its sources itself
  std::optional<PartialDate> retrieved;  // when it was fetched
  // Role -> column, where the columns cannot be told by their shape: a, b, a_label, b_country, ...
  std::map<std::string, std::string, std::less<>> columns;
};

// The lists among many paths, each with its one or two files (a pair of tables, links with their names).
// Errc::unavailable for a path that is not there or no file, Errc::invalid for an empty one.
Result<std::vector<std::vector<std::filesystem::path>>> lists_in(std::vector<std::filesystem::path> const& paths);

// Whoever waits for a long reading: told how far it is, asked whether to go on.
struct WorldProgress {
  enum class Step { reading, matching, writing };
  Step step{Step::reading};
  std::string file;     // while reading
  std::int64_t done{};  // bytes of it
  std::int64_t of{};    // 0: not known
};
struct Watch {
  std::function<void(WorldProgress const&)> on_progress{};
  std::function<bool()> cancelled{};
};

// SHA-256 over the bytes of the files and how their columns are mapped; the same list has the same.
Result<std::string> digest_of(WorldFiles const& files, Watch const& watch = {});

struct ListContent;

// What the files of a list say, before anything is decided about it. Needs no database.
class WorldList {
 public:
  // An Error means that a file cannot be read as a whole, or was cancelled.
  static Result<WorldList> read(WorldFiles const& files, Watch const& watch = {});
  WorldList(WorldList&&) noexcept;
  WorldList& operator=(WorldList&&) noexcept;
  ~WorldList();

 private:
  friend class WorldReading;
  explicit WorldList(std::unique_ptr<ListContent> content);
  std::unique_ptr<ListContent> content_;
};

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
  std::int64_t accepted{};    // kept, whether new or as before
  std::int64_t merged{};      // of these: said what another row had said already, or the other way round
  std::int64_t changed{};     // records in the register that are new or changed; 0: nothing was to be done
  std::int64_t refused{};     // broke a rule; the first thousand are in refusals
  std::int64_t unresolved{};  // rows that wait for a decision on a city (amity review)
  std::int64_t waiting{};     // cities that wait for it
  std::int64_t new_cities{};
  std::int64_t new_partnerships{};
  std::int64_t new_statements{};  // what a source says of a pair and did not say before
  std::int64_t back{};            // said again after it was gone
  std::int64_t gone{};            // said by an earlier reading of the source and no longer; kept, with when last seen
  std::int64_t missing{};         // the same, but not marked: the reading was of a part, or may have been
  std::int64_t withdrawn{};       // taken back, since a row was taken for another city than before
  bool seen_before{false};        // the same list was read to its end before, and was not read again
  std::vector<Refusal> refusals;
  std::vector<Unresolved> waits;                    // the first thousand
  std::vector<partnerships::ListedChange> changes;  // what a source that was read before says otherwise
};

// The reading of one list, in one file or several: all or nothing for each.
class WorldReading {
 public:
  // source and retrieved as in WorldFiles, the same for all files.
  WorldReading(std::string source, std::optional<PartialDate> retrieved, partnerships::Extent extent)
      : source_(std::move(source)), retrieved_(retrieved), extent_(extent) {}

  // Whether this list was read to its end before, under the same rules and decisions; then its report. alone: no other
  // file belongs to the reading.
  std::optional<WorldReport> finished(db::Transaction& transaction, std::string const& digest, bool alone) const;

  // Brings the register to what a file says, in bulk. The same list again changes nothing and writes no journal line.
  // last: no file comes after it; what the sources no longer say is then marked. An Error means that nothing is to be
  // kept: drop the transaction. The caller commits. digest may be empty: then the reading is not remembered.
  Result<WorldReport> put(commands::Command& command, WorldList list, std::string const& digest, bool last,
                          Watch const& watch = {});

 private:
  Result<WorldReport> put_content(db::Transaction& transaction, ListContent& content, Watch const& watch);

  std::string source_;
  std::optional<PartialDate> retrieved_;
  partnerships::Extent extent_;
  partnerships::Said said_;
  std::vector<partnerships::SourceReading> readings_;
  std::vector<std::string> digests_;
};

// Reads one list and puts it, all in the transaction.
Result<WorldReport> import_world(commands::Command& command, WorldFiles const& files,
                                 partnerships::Extent extent = partnerships::Extent::by_share);

}  // namespace amity::interop
