// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace amity::fields {

// The known word nearest to a mistyped one, by the fewest letters changed; empty where none is near.
std::string_view nearest_word(std::string_view typed, std::span<std::string_view const> known);

}  // namespace amity::fields
