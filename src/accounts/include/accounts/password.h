// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fields/errors.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace amity::accounts {

inline constexpr std::size_t least_password = 12;      // characters
inline constexpr std::size_t longest_password = 1024;  // bytes

// argon2id with libsodium's limits for interactive use: 64 MiB and about 0.15 s of one core. The text is taken in
// Unicode's form NFKC, so that every keyboard's way to write it is the same. Throws std::bad_alloc.
std::string hash_password(std::string_view password);
bool is_password(std::string_view password, std::string_view hash);
// Takes as long as is_password(): for who has no account, or no password yet.
void check_nothing(std::string_view password);

// What anybody may guess a password from. Words of less than four letters (of Han, kana, hangul and the like: one) do
// not count.
struct Context {
  std::span<std::string const> person;   // name, address of mail
  std::span<std::string const> place{};  // names of the office and its city, the site's address
};

// What is wrong with a new password at the field `password`: too short, too long, one of the common ones (also with
// digits and signs around it, or as a word or run said again), or made of what anybody knows of its owner or of where
// they work. Codes: password_short, password_long, password_common, password_personal, password_place. No rule asks for
// kinds of characters (NIST SP 800-63B, 5.1.1.2).
std::optional<fields::FieldError> wrong_password(std::string_view password, Context const& context);

}  // namespace amity::accounts
