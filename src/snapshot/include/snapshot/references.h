// SPDX-License-Identifier: Apache-2.0
// That what the tables name is there, before anybody relies on it.
#pragma once

#include "snapshot/world.h"

namespace amity::snapshot {

// Throws db::DamagedRow where an office or a partnership, from that position on, names a city that is not there.
void require_cities(partnerships::Register const& reg, atlas::Atlas const& atlas, std::size_t first = 0);

// ... where a statement of the office names a source that is not there.
void require_sources(OfficeStatements const& said, OfficeId office, partnerships::Register const& reg);

}  // namespace amity::snapshot
