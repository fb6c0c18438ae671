// SPDX-License-Identifier: Apache-2.0
// What is handed in, before a command names it.
#pragma once

#include "files/document.h"
#include "files/limits.h"
#include "files/store.h"

#include <memory>

namespace amity::files {

// Where an instance keeps its documents, and by which limits.
struct Cabinet {
  std::shared_ptr<Store> store;
  std::filesystem::path work;  // a folder for what is under way, on this machine
  Limits limits{};
};

// Told by its content, named safely, and put into the store: to be attached by a command. What no command names is
// cleared away after a day. Refused at `file` (see told_type, and document_too_large); Errc::unavailable where the
// store cannot be used.
commands::Outcome<NewAttachment> take_in(Cabinet const& cabinet, OfficeId office, Piece const& bytes,
                                         std::string_view given_name, std::string note);

}  // namespace amity::files
