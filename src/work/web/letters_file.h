// SPDX-License-Identifier: Apache-2.0
// The register of letters as a file. Private to the room.
#pragma once

#include "files/web/transfer.h"
#include "partnerships/web/desk_routes.h"

namespace amity::work::web {

void add_letters_file(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot);

}  // namespace amity::work::web
