// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class CommentedKind : std::uint8_t { letter, task, partner, person, organisation };
BOOST_DESCRIBE_ENUM(CommentedKind, letter, task, partner, person, organisation)

struct Comment {
  std::int64_t id;
  std::int64_t version;
  std::string text;
  std::string actor;
  std::string at;
  Nullable<std::string> changed_at;
  bool is_taken_back;
  std::vector<std::int64_t> mentions;
  bool operator==(Comment const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Comment, (), (id, version, text, actor, at, changed_at, is_taken_back, mentions))

struct CommentList {
  std::int64_t all;
  std::vector<Comment> comments;
  bool operator==(CommentList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentList, (), (all, comments))

struct CommentInput {
  CommentedKind kind;
  std::int64_t id;
  std::string text;
  bool operator==(CommentInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentInput, (), (kind, id, text))
constexpr auto rules_of(CommentInput const*) {
  return std::array{
    Rule{.name = "id", .least = 1, .most = 9007199254740991},
    Rule{.name = "text", .least = 1, .most = 4000, .lines = fields::Lines::many}};
}

struct CommentAdded {
  std::int64_t id;
  std::vector<std::int64_t> mentions;
  bool operator==(CommentAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentAdded, (), (id, mentions))

struct CommentChange {
  std::string text;
  bool operator==(CommentChange const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CommentChange, (), (text))
constexpr auto rules_of(CommentChange const*) {
  return std::array{
    Rule{.name = "text", .least = 1, .most = 4000, .lines = fields::Lines::many}};
}

struct ListCommentsParameters {
  std::string office;
  CommentedKind kind;
  std::int64_t id;
  std::int64_t skip{0};
  std::int64_t limit{20};
  bool operator==(ListCommentsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListCommentsParameters, (), (office, kind, id, skip, limit))
constexpr auto rules_of(ListCommentsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "id", .least = 1},
    Rule{.name = "skip", .least = 0, .most = 1000000000, .has_default = true},
    Rule{.name = "limit", .least = 1, .most = 100, .has_default = true}};
}

struct AddCommentParameters {
  std::string office;
  bool operator==(AddCommentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddCommentParameters, (), (office))
constexpr auto rules_of(AddCommentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutCommentParameters {
  std::string office;
  std::int64_t comment;
  bool operator==(PutCommentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutCommentParameters, (), (office, comment))
constexpr auto rules_of(PutCommentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "comment", .least = 1, .in_path = true}};
}

struct DeleteCommentParameters {
  std::string office;
  std::int64_t comment;
  bool operator==(DeleteCommentParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteCommentParameters, (), (office, comment))
constexpr auto rules_of(DeleteCommentParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "comment", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
