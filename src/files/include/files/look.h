// SPDX-License-Identifier: Apache-2.0
// The job that looks at a document before anybody gets it: a scanner, a picture made anew, a preview, its text.
#pragma once

#include "db/database.h"
#include "files/intake.h"
#include "files/scanner.h"
#include "jobs/task.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace amity::files {

// Programs that do what is dangerous or large in processes of their own. What is not there is not done: pictures stay
// as they were given then, documents have no preview, a PDF no text.
struct HelperProgram {
  std::string name;     // "vipsthumbnail"
  std::string package;  // of Debian that has it
  std::string without;  // what is not done without it
};
std::vector<HelperProgram> missing_helpers();

// Done once for each document; a scanner that does not answer, or a store that is away, is tried again.
jobs::Handler look_handler(db::Database& database, Clock clock, Cabinet cabinet, std::optional<ScannerAddress> scanner);

// Daily: what lies in the store for more than a day and no document names, and folders that a helper left.
inline constexpr jobs::Kind clear_kind{.name = "files.clear", .job_class = jobs::Class::background};
jobs::Handler clear_handler(db::Database& database, Clock clock, Cabinet cabinet);
void schedule_clearing(db::Transaction& transaction, Clock const& clock, std::chrono::hours after);

// What is wrong with the store: named and not there, of other bytes than its name says. One line each.
struct StoreFindings {
  std::size_t documents{};
  std::size_t unnamed{};  // of the store, without a document: an upload that was not finished, cleared after a day
  std::vector<std::string> troubles;
};
StoreFindings examine_store(db::Database& database, Store& store);

}  // namespace amity::files
