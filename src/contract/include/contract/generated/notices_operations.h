// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/notices.h"
#include "contract/traits.h"

namespace amity::contract {

// What whoever is signed in is told of, the newest first; a token has no notices (404)
struct ListNotices {
  static constexpr std::string_view id = "listNotices";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/notices";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListNoticesParameters;
  using Body = None;
  using Answer = NoticeList;
};

// Marks a notice as read, or all up to it
struct ReadNotices {
  static constexpr std::string_view id = "readNotices";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/notices/read";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ReadNoticesParameters;
  using Body = NoticesReadInput;
  using Answer = NoticesRead;
};

// How each kind of notice reaches whoever is signed in by mail
struct GetNoticeChoices {
  static constexpr std::string_view id = "getNoticeChoices";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/notices/choices";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = GetNoticeChoicesParameters;
  using Body = None;
  using Answer = NoticeChoices;
};

// Chooses how kinds of notices reach whoever is signed in by mail; those that are not named stay
struct PutNoticeChoices {
  static constexpr std::string_view id = "putNoticeChoices";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/notices/choices";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutNoticeChoicesParameters;
  using Body = NoticeChoices;
  using Answer = NoticesChosen;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
