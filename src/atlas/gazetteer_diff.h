// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/gazetteer.h"
#include "city_stream.h"
#include "db/database.h"

namespace amity::atlas {

// Adds the cities that are not there (found by GeoNames id), changes what differs, leaves the rest alone.
ImportCounts store_gazetteer_cities(db::Transaction& transaction, std::vector<GazetteerCity> const& cities,
                                    OnProgress const& tell);

}  // namespace amity::atlas
