// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "desk/web/list.h"
#include "partnerships/web/desk.h"

#include <filesystem>

namespace amity::curation::web {

// The office's partners. work: a folder for files that are under way.
void add_partners_list(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);
void fit_partners_list(partnerships::web::Fittings& fittings);

// The office's sources.
void add_sources_list(http::Router& router, partnerships::web::Desk const& desk, std::filesystem::path const& work);
void fit_sources_list(partnerships::web::Fittings& fittings);

}  // namespace amity::curation::web
