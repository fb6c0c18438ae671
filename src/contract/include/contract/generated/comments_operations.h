// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/comments.h"
#include "contract/traits.h"

namespace amity::contract {

// What was said of a letter, task, partner, person or organisation, the first first
struct ListComments {
  static constexpr std::string_view id = "listComments";
  static constexpr Method method = Method::get;
  static constexpr std::string_view path = "/api/v1/offices/{office}/comments";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::quick;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = ListCommentsParameters;
  using Body = None;
  using Answer = CommentList;
};

// Says something of a letter, task, partner, person or organisation
struct AddComment {
  static constexpr std::string_view id = "addComment";
  static constexpr Method method = Method::post;
  static constexpr std::string_view path = "/api/v1/offices/{office}/comments";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = AddCommentParameters;
  using Body = CommentInput;
  using Answer = CommentAdded;
};

// Changes one’s own comment, within 15 minutes
struct PutComment {
  static constexpr std::string_view id = "putComment";
  static constexpr Method method = Method::put;
  static constexpr std::string_view path = "/api/v1/offices/{office}/comments/{comment}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = PutCommentParameters;
  using Body = CommentChange;
  using Answer = Recorded;
};

// Takes one’s own comment back
struct DeleteComment {
  static constexpr std::string_view id = "deleteComment";
  static constexpr Method method = Method::del;
  static constexpr std::string_view path = "/api/v1/offices/{office}/comments/{comment}";
  static constexpr Access access = rights("read_office");
  static constexpr Cost cost = Cost::write;
  static constexpr auto rests_on = std::array<std::string_view, 0>{};
  static constexpr unsigned status = 200;
  static constexpr auto media = std::array<std::string_view, 1>{"application/json"};
  using Parameters = DeleteCommentParameters;
  using Body = None;
  using Answer = Recorded;
};

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
