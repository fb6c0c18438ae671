// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class DeskHitKind : std::uint8_t { letter, task, partner, person, contact, organisation, source, rule, series, department, document, row };
BOOST_DESCRIBE_ENUM(DeskHitKind, letter, task, partner, person, contact, organisation, source, rule, series, department, document, row)

struct DeskHit {
  DeskHitKind kind;
  std::string id;
  std::string title;
  std::string note;
  bool operator==(DeskHit const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeskHit, (), (kind, id, title, note))

struct DeskHits {
  std::vector<DeskHit> hits;
  bool operator==(DeskHits const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeskHits, (), (hits))

struct SavedView {
  std::int64_t id;
  std::string list;
  std::string name;
  std::string query;
  bool is_shared;
  bool is_own;
  bool is_default;
  bool operator==(SavedView const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, list, name, query, is_shared, is_own, is_default))

struct SavedViewList {
  std::vector<SavedView> views;
  bool operator==(SavedViewList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedViewList, (), (views))

struct SavedViewInput {
  std::string list;
  std::string name;
  std::string query{""};
  bool is_shared{false};
  bool is_default{false};
  bool operator==(SavedViewInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedViewInput, (), (list, name, query, is_shared, is_default))
constexpr auto rules_of(SavedViewInput const*) {
  return std::array{
    Rule{.name = "list", .least = 1, .most = 40},
    Rule{.name = "name", .least = 1, .most = 80},
    Rule{.name = "query", .most = 1000, .has_default = true},
    Rule{.name = "is_shared", .has_default = true},
    Rule{.name = "is_default", .has_default = true}};
}

struct SavedViewAdded {
  std::int64_t id;
  bool operator==(SavedViewAdded const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SavedViewAdded, (), (id))

struct ViewChoice {
  bool is_default{true};
  bool operator==(ViewChoice const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ViewChoice, (), (is_default))
constexpr auto rules_of(ViewChoice const*) {
  return std::array{
    Rule{.name = "is_default", .has_default = true}};
}

struct SearchDeskParameters {
  std::string office;
  std::string q;
  std::int64_t limit{20};
  bool operator==(SearchDeskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(SearchDeskParameters, (), (office, q, limit))
constexpr auto rules_of(SearchDeskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "q", .least = 1, .most = 200},
    Rule{.name = "limit", .least = 1, .most = 50, .has_default = true}};
}

struct ListViewsParameters {
  std::string office;
  bool operator==(ListViewsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListViewsParameters, (), (office))
constexpr auto rules_of(ListViewsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct AddViewParameters {
  std::string office;
  bool operator==(AddViewParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(AddViewParameters, (), (office))
constexpr auto rules_of(AddViewParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct DeleteViewParameters {
  std::string office;
  std::int64_t view;
  bool operator==(DeleteViewParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeleteViewParameters, (), (office, view))
constexpr auto rules_of(DeleteViewParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "view", .least = 1, .in_path = true}};
}

struct ChooseViewParameters {
  std::string office;
  std::int64_t view;
  bool operator==(ChooseViewParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChooseViewParameters, (), (office, view))
constexpr auto rules_of(ChooseViewParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "view", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
