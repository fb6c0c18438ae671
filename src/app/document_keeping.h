// SPDX-License-Identifier: Apache-2.0
// Documents in doctor, backup and restore. Private to the room.
#pragma once

#include "files/look.h"
#include "verbs.h"

namespace amity::app {

// What doctor tells of them: the store against the tables. Nothing is made where nothing was ever kept.
Result<files::StoreFindings> look_at_documents(db::Database& database, DocumentTexts const& texts,
                                               DataLocation const& place);

struct CopiedDocuments {
  std::size_t documents{};
  std::vector<std::string> troubles;  // a line for each that is not there, or whose bytes are not its own
};
// Copies what the tables name out of the store into FILE.documents, or from there into the store. Each is held against
// its hash; what is there already is left. Errc::unavailable where store or folder cannot be used at all.
Result<CopiedDocuments> back_up_documents(db::Database& database, DocumentTexts const& texts, DataLocation const& place,
                                          std::filesystem::path const& file);
Result<CopiedDocuments> restore_documents(db::Database& database, DocumentTexts const& texts, DataLocation const& place,
                                          std::filesystem::path const& file);

}  // namespace amity::app
