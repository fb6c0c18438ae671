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

// By what the forms of who has this secret are known from those that come from elsewhere: HMAC-SHA-256 by the secret,
// 32 bytes, kept nowhere.
std::string form_key_of(std::string_view secret);
// What a form bears. Each call gives another text (a random mask, then the key under it, in base64url), since pages are
// compressed and a fixed one could be guessed letter by letter from their lengths (BREACH).
std::string new_form_token(std::string_view form_key);
// Whether the text is one that new_form_token gave for this key. Takes as long for any text of the right length.
bool is_form_token(std::string_view form_key, std::string_view text);

// A code that a person copies by hand: six groups of four small letters and digits without 0, 1, i, l, o;
// 119 bits.
std::string new_recovery_code();
// Of a code as it was typed: blanks, hyphens and capital letters do not count.
std::string hash_of_recovery_code(std::string_view typed);

}  // namespace amity::accounts
