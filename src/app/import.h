// SPDX-License-Identifier: Apache-2.0
// Imports as both `amity import` and the first start of `amity serve` make them. Private to the room.
#pragma once

#include "atlas/gazetteer.h"
#include "core/result.h"
#include "db/database.h"
#include "interop/office_folder/import.h"
#include "verbs.h"

#include <filesystem>

namespace amity::app {

// Each in one transaction with its journal line. The place for documents is opened where the folder has some.
Result<atlas::GazetteerReport> read_gazetteer(db::Database& database, std::filesystem::path const& folder);
fields::Checked<interop::office_folder::OfficeReport> read_office(db::Database& database,
                                                                  std::filesystem::path const& folder,
                                                                  DocumentTexts const& documents,
                                                                  DataLocation const& place,
                                                                  OfficeImportOptions const& options = {});

}  // namespace amity::app
