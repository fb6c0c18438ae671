// SPDX-License-Identifier: Apache-2.0
// The trained model of the database, for the verbs that need one. Private to the room.
#pragma once

#include "db/database.h"
#include "planning/suggestions/suggest.h"

#include <cstddef>
#include <memory>

namespace amity::app {

enum class Training { where_needed, always };

// Fewer ties than these teach nothing.
inline constexpr std::size_t least_to_learn = 20;
// Errc::not_found where the register has fewer.
Result<void> enough_to_learn(planning::suggestions::RegisterPlaces const& seen);

// The model that is kept, if it was trained with just this register; else a new one, which is kept from then on. Where
// it cannot be kept, that is said and it is used all the same. Errc::not_found: there are too few ties to learn from.
Result<std::shared_ptr<planning::suggestions::SuggestModel const>> model_for(
    planning::suggestions::RegisterPlaces const& seen, db::Database& database, Training training);

}  // namespace amity::app
