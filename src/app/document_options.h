// SPDX-License-Identifier: Apache-2.0
// Where documents are kept and by which limits, among the settings. Private to the room.
#pragma once

#include "files/intake.h"
#include "files/scanner.h"
#include "verbs.h"

#include <CLI/App.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace amity::app {

// --documents-folder ..., which are [documents] folder, ... in a settings file.
void add_document_options(CLI::App& verb, DocumentTexts& texts);

// Where documents are kept that no bucket keeps.
std::filesystem::path folder_of(DocumentTexts const& texts, DataLocation const& place);

// The scanner that was named; nothing where none was.
fields::Checked<std::optional<files::ScannerAddress>> scanner_of(DocumentTexts const& texts);

// The options above and --config, for verbs beside `serve`; run is called once they are read.
void add_documents(CLI::App& verb, std::shared_ptr<DocumentTexts> const& texts, int& status,
                   std::function<int(DocumentTexts const&)> run);

// Opens what was named; documents in the data folder where nothing was. Errors: every setting's, at once.
fields::Checked<files::Cabinet> open_cabinet(DocumentTexts const& texts, DataLocation const& place);

}  // namespace amity::app
