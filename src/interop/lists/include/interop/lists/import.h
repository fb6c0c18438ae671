// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "core/clock.h"
#include "core/result.h"
#include "db/database.h"
#include "partnerships/upsert_assertions.h"
#include "reconciliation/list_report.h"

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

namespace amity::interop::lists {

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
struct ImportMonitor {
  std::function<void(WorldProgress const&)> on_progress{};
  std::function<bool()> cancelled{};
};

// SHA-256 over the bytes of the files and how their columns are mapped; the same list has the same.
Result<std::string> digest_of(WorldFiles const& files, ImportMonitor const& monitor = {});

struct ListContent;

// What the files of a list say, before anything is decided about it. Needs no database.
class WorldList {
 public:
  // An Error means that a file cannot be read as a whole, or was cancelled.
  static Result<WorldList> read(WorldFiles const& files, ImportMonitor const& monitor = {});
  WorldList(WorldList&&) noexcept;
  WorldList& operator=(WorldList&&) noexcept;
  ~WorldList();

 private:
  friend class WorldReading;
  explicit WorldList(std::unique_ptr<ListContent> content);
  std::unique_ptr<ListContent> content_;
};

// The reading of one list, in one file or several: all or nothing for each.
class WorldReading {
 public:
  // source and retrieved as in WorldFiles, the same for all files.
  WorldReading(std::string source, std::optional<PartialDate> retrieved, partnerships::Extent extent)
      : source_(std::move(source)), retrieved_(retrieved), extent_(extent) {}

  // Whether this list was read to its end before, under the same rules and decisions; then its report. alone: no other
  // file belongs to the reading.
  std::optional<reconciliation::WorldReport> finished(db::Transaction& transaction, std::string const& digest,
                                                      bool alone) const;

  // Brings the register to what a file says, in bulk. The same list again changes nothing and writes no journal line.
  // last: no file comes after it; what the sources no longer say is then marked. An Error means that nothing is to be
  // kept: drop the transaction. The caller commits. digest may be empty: then the reading is not remembered.
  Result<reconciliation::WorldReport> put(commands::Command& command, WorldList list, std::string const& digest,
                                          bool last, ImportMonitor const& monitor = {});

 private:
  Result<reconciliation::WorldReport> put_content(db::Transaction& transaction, ListContent& content,
                                                  ImportMonitor const& monitor);

  std::string source_;
  std::optional<PartialDate> retrieved_;
  partnerships::Extent extent_;
  partnerships::SeenAssertions said_;
  std::vector<partnerships::SourceReading> readings_;
  std::vector<std::string> digests_;
};

// Reads one list and puts it, all in the transaction.
Result<reconciliation::WorldReport> import_world(commands::Command& command, WorldFiles const& files,
                                                 partnerships::Extent extent = partnerships::Extent::by_share);

}  // namespace amity::interop::lists
