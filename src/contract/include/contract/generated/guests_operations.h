// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/guests.h"
#include "contract/traits.h"

namespace amity::contract {

// Whom a letter is shared with, and what they did
struct ListGuests {
  static constexpr std::string_view id = "listGuests";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/guests";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListGuestsParameters;
  using Body = None;
  using Answer = GuestList;
};

// Shares a letter by a link, which is mailed; or told this once where no mail is sent. A person shares, not a
// token (403).
struct ShareLetter {
  static constexpr std::string_view id = "shareLetter";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/guests";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ShareLetterParameters;
  using Body = GuestInput;
  using Answer = LetterShared;
};

// Revokes a guest's link; twice changes nothing
struct RevokeGuest {
  static constexpr std::string_view id = "revokeGuest";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/letters/{letter}/guests/{guest}";
  static constexpr Access access = rights("issue_letters");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = RevokeGuestParameters;
  using Body = None;
  using Answer = GuestRevoked;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
