// SPDX-License-Identifier: Apache-2.0
// The part of a letter's page that shows its documents. Private to the room.
#pragma once

#include "views.h"

namespace amity::work::web {

// HTML: the list, and where they may still be changed the form to add one; `again`: one that was refused.
std::string documents_section(AtDesk const& at, Letter const& letter, std::vector<files::Attachment> const& documents,
                              Names const& names, LetterAgain const& again);

}  // namespace amity::work::web
