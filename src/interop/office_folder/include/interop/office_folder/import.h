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

struct OfficeReport {
  OfficeId id{};
  std::string office;  // its slug
  std::vector<FileCounts> files;
  std::vector<formats::Refusal> refused;

  FileCounts total() const;
};

// Reads an office's folder (docs/office-data.md) and brings the tables to what it says. What is refused is named in the
// report, what is accepted is kept; the same folder again changes nothing and writes no journal line. Errors mean that
// a whole file cannot be read, or what is wrong with office.toml: nothing is to be kept then. Each message names its
// file and line. cabinet: where the documents of partners are kept; without one a folder that has some is refused as a
// whole (Errc::unavailable). They are looked at by a job, as those that people hand in.
fields::Checked<OfficeReport> import_office(commands::Command& command, std::filesystem::path const& folder,
                                            files::Cabinet const* cabinet = nullptr);

}  // namespace amity::interop::office_folder
