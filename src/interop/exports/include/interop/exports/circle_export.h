// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/circle.h"

#include <string>

namespace amity::interop::exports {

// A line for each partner (RFC 4180, UTF-8, CRLF): partnership, id, slug, name_zh, name_ja, name_en, name_local,
// country, lat, lon, kind, stage, in_force, doubtful, since, known_by, distance_km, sources, conflicts. Empty: not
// known.
std::string circle_csv(atlas::Atlas const& atlas, partnerships::Register const& reg,
                       partnerships::Circle const& circle);

// A yearly all-day event (RFC 5545) for each partnership in force whose signing day is known.
std::string circle_calendar(atlas::Atlas const& atlas, partnerships::Circle const& circle);

}  // namespace amity::interop::exports
