// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class JournalKind : std::uint8_t { letters, tasks, people, partnerships, rules, accounts, desk };
BOOST_DESCRIBE_ENUM(JournalKind, letters, tasks, people, partnerships, rules, accounts, desk)

struct JournalLine {
  std::int64_t seq;
  Instant at;
  std::string actor;
  std::string verb;
  std::string subject;
  bool operator==(JournalLine const&) const = default;
};
BOOST_DESCRIBE_STRUCT(JournalLine, (), (seq, at, actor, verb, subject))

struct JournalPage {
  std::vector<JournalLine> lines;
  bool has_more;
  bool operator==(JournalPage const&) const = default;
};
BOOST_DESCRIBE_STRUCT(JournalPage, (), (lines, has_more))

struct ListJournalParameters {
  std::string office;
  std::optional<std::int64_t> account{};
  std::optional<JournalKind> kind{};
  std::optional<Day> from{};
  std::optional<Day> until{};
  std::optional<std::int64_t> before{};
  std::int64_t limit{100};
  bool operator==(ListJournalParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListJournalParameters, (), (office, account, kind, from, until, before, limit))
constexpr auto rules_of(ListJournalParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "account", .least = 1},
    Rule{.name = "before", .least = 1},
    Rule{.name = "limit", .least = 1, .most = 1000, .has_default = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
