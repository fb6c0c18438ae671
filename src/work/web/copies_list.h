// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "files/web/transfer.h"
#include "partnerships/web/desk.h"

namespace amity::work::web {

// "/letters/copies": the office's copies for the public, by how they stand, page by page; and as a file of what is
// shown.
void add_copies_list(http::Router& router, partnerships::web::Desk const& desk);
void add_copies_file(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot);

}  // namespace amity::work::web
