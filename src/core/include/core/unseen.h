// SPDX-License-Identifier: Apache-2.0
// Characters that nobody sees in a name or a title, and by which two that look alike are not the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace amity {

// The offset of the first byte of a character of UTF-8 that has no width or turns the direction of writing (zero width
// space, word joiner, byte order mark, soft hyphen, bidi marks, embeddings, overrides and isolates, tags), ends a line,
// or is none (U+FFFE, U+FFFF); nothing where there is none. Joiners (U+200C, U+200D) that stand within a word of
// Persian, Hindi and the like, and the variation selectors of Chinese characters and Japanese names, are part of how
// they are written, and none of these.
std::optional<std::size_t> first_unseen(std::string_view utf8);

// The offset of the first character that turns the direction of writing for those after it (bidi embeddings, overrides
// and isolates, with what ends them), or is none (U+FFFE, U+FFFF): a text reads otherwise than it is written then.
// Marks of direction (U+200E, U+200F, U+061C), which lines of Arabic and Hebrew need, are none of these.
std::optional<std::size_t> first_turning(std::string_view utf8);

// "U+202E", of the character of UTF-8 that begins at that byte.
std::string sign_at(std::string_view utf8, std::size_t at);

// The same with such signs in the place of what turns the direction of writing: said once more, as in an error, it must
// not turn round what says it.
std::string with_turning_as_signs(std::string_view utf8);

// Without zero width spaces, byte order marks and the like at either end, which pasting leaves around a text.
std::string_view without_unseen_ends(std::string_view utf8);

}  // namespace amity
