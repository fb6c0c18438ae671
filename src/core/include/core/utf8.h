// SPDX-License-Identifier: Apache-2.0
// Text as UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace amity::utf8 {

// The offset of the first byte that no well-formed text has there; nothing where all of it is well formed.
std::optional<std::size_t> first_invalid(std::string_view text);

// How many code points a well-formed text has.
std::size_t count(std::string_view text);

// The first `bytes` of a text, or a little less: no character is cut in two.
std::string_view cut(std::string_view text, std::size_t bytes);

// The same text with U+FFFD in the place of every byte that is not well formed.
std::string repaired(std::string_view text);

}  // namespace amity::utf8
