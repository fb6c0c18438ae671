// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"
#include "core/clock.h"
#include "core/result.h"
#include "db/database.h"
#include "files/intake.h"
#include "interop/formats/table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::office_folder {

struct FileCounts {
  std::string file;
  std::int64_t read{};
  std::int64_t accepted{};  // kept, whether new, changed or as before
  std::int64_t changed{};   // of these: new or changed
  std::int64_t refused{};
  bool operator==(FileCounts const&) const = default;
};

// A row that an import adds, changes or removes.
struct RowChange {
  enum class Is { added, changed, removed };
  std::string file;  // "figures.csv"
  Is is{};
  std::string row;                     // what it is found by: "2022-11, sister_city, press-2022"
  std::vector<std::string> columns{};  // of one that is changed: in which
  // What somebody wrote at the desk or through the API since the folder was last read is removed or replaced.
  bool undoes_work{};
  bool operator==(RowChange const&) const = default;
};
std::string_view to_string(RowChange::Is is);

struct OfficeReport {
  OfficeId id{};
  std::string office;  // its slug
  std::vector<FileCounts> files;
  std::vector<formats::Refusal> refused;
  std::vector<RowChange> changes{};  // file by file; of each what is removed, changed, added
  bool is_held_back{};               // nothing of it is kept: see ByHand

  std::int64_t count(RowChange::Is is) const;
  FileCounts total() const;
};

// Reads an office's folder (docs/office-data.md) and brings the tables to what it says, but for the documents of its
// partners. What is refused is named in the report, what is accepted is kept; the same folder again changes nothing and
// writes no journal line. Errors mean that a whole file cannot be read, or what is wrong with office.toml: nothing is
// to be kept then. Each message names its file and line.
fields::Checked<OfficeReport> import_office(commands::Command& command, std::filesystem::path const& folder);

// What becomes of what people wrote at the desk or through the API since the office's folder was last read, where the
// folder says otherwise. kept: then nothing of the folder is taken in, and the report says what it would undo.
enum class ByHand { kept, replaced };

// The same with its documents, each in its own command. They are read, hashed and stored before the command that names
// them, so that nobody waits for it; an office that is new is made by a command of its own first. What was refused when
// it was looked at is looked at again. They are looked at by a job, as those that people hand in. cabinet: where they
// are kept; without one a folder that has some is refused as a whole (Errc::unavailable). Of a request that is a trial
// nothing is kept, and documents are not looked at.
fields::Checked<OfficeReport> import_office(db::Database& database, Clock const& clock,
                                            commands::Request const& request, std::filesystem::path const& folder,
                                            files::Cabinet const* cabinet, ByHand by_hand = ByHand::kept);

}  // namespace amity::interop::office_folder
