// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "partnerships/web/desk.h"

#include <filesystem>

namespace amity::curation::web {

// The register by hand: what there is to write.
void add_register_page(http::Router& router, partnerships::web::Desk const& desk);
// Each list, and the form of a row of it. work: a folder for files that are under way.
void add_list_pages(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);

// A partnership as the office keeps it.
void add_partner_page(http::Router& router, partnerships::web::Desk const& desk);
// A new partner, and the record of a city.
void add_city_pages(http::Router& router, partnerships::web::Desk const& desk);
// Rows pasted from a spreadsheet.
void add_paste_pages(http::Router& router, partnerships::web::Desk const& desk);
// The office's own record, and its regions.
void add_office_pages(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::curation::web
