// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "partnerships/web/desk.h"

#include <filesystem>

namespace amity::journal::web {

// "/office/journal/export": what the page shows, all of it, as CSV or with ?format=xlsx as a workbook.
void add_journal_file(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);

}  // namespace amity::journal::web
