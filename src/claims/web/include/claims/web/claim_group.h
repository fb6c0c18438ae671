// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "claims/claims.h"
#include "core/result.h"
#include "snapshot/world.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::claims::web {

// The most that "the first few" may be, and the most cities that are compared by name.
inline constexpr std::size_t most_among = 100;
inline constexpr std::size_t most_in_group = 200;

// "CN,BD" as its parts.
std::vector<std::string> split_list(std::string_view text);

// The group that a city's place is asked in: "country" (the cities of its country that have partnerships), "capitals"
// (its country's provincial capitals) or a list of cities, which the city itself is always one of. Errc::invalid where
// the city is none of its country's capitals, has no partnerships, or nobody is left to compare it with.
Result<claims::Group> group_of(snapshot::World const& world, atlas::City const& city, std::string_view text,
                               std::function<Result<atlas::City const*>(std::string const&)> const& find);

}  // namespace amity::claims::web
