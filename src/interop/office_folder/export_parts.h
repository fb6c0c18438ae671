// SPDX-License-Identifier: Apache-2.0
// The file of an office's folder that is no table. Private to the room.
#pragma once

#include "interop/office_folder/export.h"
#include "partnerships/office.h"

#include <string_view>
#include <vector>

namespace amity::interop::office_folder {

// office.toml.
FolderFile settings_file(partnerships::Office const& office, std::string_view home);

// The tables of the folder as the office's rows stand now, without the bytes of documents. A city that has no short
// name is called by its number, "A17".
std::vector<FolderFile> tables_now(db::Transaction& transaction, partnerships::Office const& office);

}  // namespace amity::interop::office_folder
