// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/country.h"
#include "db/database.h"

namespace amity::atlas {

std::vector<Country> load_countries(db::Transaction& transaction);  // by code

// Writes these countries whole, over what was there of each.
void store_countries(db::Transaction& transaction, std::span<Country const* const> countries);

}  // namespace amity::atlas
