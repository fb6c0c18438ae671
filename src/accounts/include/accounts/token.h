// SPDX-License-Identifier: Apache-2.0
// Tokens: secrets that act for an office with some rights, until a day or until they are revoked.
#pragma once

#include "accounts/rights.h"
#include "commands/command.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

using TokenId = Id<struct TokenTag>;

struct Token {
  OfficeId office{};
  TokenId id{};
  std::string name;  // what it is for: "website", "Chen Li until accounts come"
  Rights rights;
  std::string created_at;        // UTC
  std::optional<Day> ends_on{};  // the first day (UTC) on which it is of no use
  std::optional<std::string> revoked_at{};
  bool operator==(Token const&) const = default;
};

struct NewToken {
  std::string name;
  Rights rights;
  std::optional<Day> ends_on{};
};

// Makes a token and returns its secret ("amity_" and 43 letters, digits, - and _), which is stored nowhere and cannot
// be shown again. All errors at once: name (1 to 100 bytes of text), rights, ends_on (not before tomorrow).
commands::Outcome<std::string> create_token(commands::Command& command, NewToken const& wanted);
// Errc::not_found where the office has no such token; revoking twice changes nothing.
commands::Outcome<std::string> revoke_token(commands::Command& command, TokenId id);

std::vector<Token> tokens(db::Transaction& transaction);

// The token that stands under this secret, or under this number; nothing where there is none, or it was revoked or
// ended.
std::optional<Token> standing_token(db::Transaction& transaction, std::string_view secret, Instant now);
std::optional<Token> standing_token(db::Transaction& transaction, OfficeId office, TokenId id, Instant now);

}  // namespace amity::accounts
