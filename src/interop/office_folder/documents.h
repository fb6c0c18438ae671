// SPDX-License-Identifier: Apache-2.0
// What is attached to partners, as files of an office's folder. Private to the room.
#pragma once

#include "commands/command.h"
#include "db/database.h"
#include "files/intake.h"
#include "interop/office_folder/export.h"

#include <compare>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace amity::interop::office_folder {

// documents.csv, and behind it the documents that it names, each once; nothing at all where there are none. partners:
// by their short names.
std::vector<FolderFile> document_files(db::Transaction& transaction, OfficeId office,
                                       std::map<std::string, CityId> const& partners);

// A row of documents.csv: the file in the folder, and what the document is called.
struct FolderDocument {
  std::string file;
  std::string name;
  auto operator<=>(FolderDocument const&) const = default;
};
// What documents.csv names; nothing where there is none. An error where it cannot be read as a whole.
Result<std::vector<FolderDocument>> documents_named(std::filesystem::path const& folder);

// What became of each: told by its content and kept in the office's store, before the command that names it.
struct FolderDocuments {
  OfficeId office{};
  std::map<FolderDocument, commands::Outcome<files::NewAttachment>> taken;
};
// Reads, hashes and stores them all; a long time may pass. No transaction is to be open.
FolderDocuments take_in_documents(std::filesystem::path const& folder, std::vector<FolderDocument> const& named,
                                  files::Cabinet const& cabinet, OfficeId office);

}  // namespace amity::interop::office_folder
