// SPDX-License-Identifier: Apache-2.0
// Secrets of 256 random bits. Only their hashes are stored: nothing can be guessed from these.
#pragma once

#include <string>
#include <string_view>

namespace amity::accounts {

// They tell what a secret is for, to people and to programs that look for secrets in texts.
inline constexpr std::string_view token_prefix{"amity_"};
inline constexpr std::string_view session_prefix{"amity-session_"};
inline constexpr std::string_view link_prefix{"amity-link_"};
inline constexpr std::string_view browser_prefix{"amity-browser_"};

// The prefix and 43 letters, digits, - and _.
std::string new_secret(std::string_view prefix);
// BLAKE2b-256 in hex.
std::string hash_of(std::string_view secret);

// A code that a person copies by hand: four groups of four small letters and digits without 0, 1, i, l, o; 79 bits.
std::string new_recovery_code();
// Of a code as it was typed: blanks, hyphens and capital letters do not count.
std::string hash_of_recovery_code(std::string_view typed);

}  // namespace amity::accounts
