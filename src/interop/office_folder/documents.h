// SPDX-License-Identifier: Apache-2.0
// What is attached to partners, as files of an office's folder. Private to the room.
#pragma once

#include "db/database.h"
#include "interop/office_folder/export.h"

#include <map>
#include <string>
#include <vector>

namespace amity::interop::office_folder {

// documents.csv, and behind it the documents that it names, each once; nothing at all where there are none. partners:
// by their short names.
std::vector<FolderFile> document_files(db::Transaction& transaction, OfficeId office,
                                       std::map<std::string, CityId> const& partners);

}  // namespace amity::interop::office_folder
