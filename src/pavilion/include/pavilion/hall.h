// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "core/sight.h"
#include "db/database.h"
#include "partnerships/record.h"

#include <unordered_map>

namespace amity::pavilion {

// The label a citizen reads first in a partner's hall, as the office wrote it. It replaces the one before.
partnerships::Change put_hall(db::Transaction& transaction, OfficeId office, CityId partner, LocalText const& text);

// Written for everyone: each is public as soon as it stands.
using Halls = std::unordered_map<CityId, Public<LocalText>>;
Halls halls_of(db::Transaction& transaction, OfficeId office);

}  // namespace amity::pavilion
