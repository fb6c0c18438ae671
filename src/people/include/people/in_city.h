// SPDX-License-Identifier: Apache-2.0
// Organisations and people by their city: whom an office deals with at a partner's.
#pragma once

#include "people/cap.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace amity::people {

// With their parts that name no city of their own; by their names, at most `limit`.
std::vector<Organisation> organisations_in(db::Transaction& transaction, OfficeId office, CityId city,
                                           std::int64_t limit);

// The city of the organisation that the words name, or of the organisation of the post that they name (named_by());
// where it has none, of the next above it that has one. Nothing for free words.
std::optional<CityId> city_named(db::Transaction& transaction, OfficeId office, std::string_view words);

}  // namespace amity::people
