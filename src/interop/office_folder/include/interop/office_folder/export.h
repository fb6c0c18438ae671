// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::office_folder {

struct FolderFile {
  std::string name;  // "figures.csv"
  std::string text;
  std::int64_t rows{};      // beside its head; 1 of office.toml
  std::string kept_hash{};  // of a document: its bytes are in the store under this hash, and `text` is empty
  bool operator==(FolderFile const&) const = default;
};

// An office's folder as import_office() reads it: all that the office keeps, read into an empty instance, stands there
// as it stands here, and taken out once more is the same bytes. Of a city the folder holds what its format has a column
// for: names in zh, ja and en and its own, all others as aliases; of its populations the best. Errc::not_found for an
// office that is not here; Errc::refused for a city that has no short name, since rows name cities by it.
Result<std::vector<FolderFile>> export_office(db::Transaction& transaction, std::string_view slug);

}  // namespace amity::interop::office_folder
