// SPDX-License-Identifier: Apache-2.0
// What an import adds to, changes in and removes from what an office keeps, row by row, and what of it was written at
// the desk. Private to the room.
#pragma once

#include "db/database.h"
#include "interop/office_folder/import.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::interop::office_folder {

// A row as its file has it.
struct KeptRow {
  std::string name;  // what tells it from others of its file: "chiang-mai, sign, 1999-06-07"
  std::vector<std::pair<std::string, std::string>> cells;  // column and text
  bool is_by_hand{};                                       // somebody wrote it, or at it, since the last import
};
struct KeptFile {
  std::string file;  // "figures.csv"
  std::vector<KeptRow> rows;
};

// All that the office keeps of what a folder holds, of documents what is said of them; nothing where there is no office
// of that slug.
std::vector<KeptFile> kept_now(db::Transaction& transaction, std::string_view slug);

// File by file, and in each what is removed, changed, added.
std::vector<RowChange> differences(std::vector<KeptFile> const& before, std::vector<KeptFile> const& after);

}  // namespace amity::interop::office_folder
