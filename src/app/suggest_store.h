// SPDX-License-Identifier: Apache-2.0
// The trained model in the data folder. Private to the room.
#pragma once

#include "planning/suggestions/suggest.h"
#include "verbs.h"

#include <filesystem>
#include <memory>

namespace amity::app {

enum class Training { where_needed, always };

// The model that is kept beside the data, if it was trained with just this register; else a new one, which is kept from
// then on. Where it cannot be kept, that is said and it is used all the same. Errc::invalid: there is no tie to learn
// from.
Result<std::shared_ptr<planning::suggestions::SuggestModel const>> model_for(
    planning::suggestions::RegisterPlaces const& seen, DataLocation const& place, Training training);

}  // namespace amity::app
