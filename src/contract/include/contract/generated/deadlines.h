// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

struct ExtensionInput {
  std::int64_t version;
  std::int64_t amount;
  TimeUnit unit{TimeUnit::working_days};
  ExtensionFrom from{ExtensionFrom::due};
  std::string why;
  bool operator==(ExtensionInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtensionInput, (), (version, amount, unit, from, why))
constexpr auto rules_of(ExtensionInput const*) {
  return std::array{
    Rule{.name = "version", .least = 1},
    Rule{.name = "amount", .least = 1, .most = 366},
    Rule{.name = "unit", .has_default = true},
    Rule{.name = "from", .has_default = true},
    Rule{.name = "why", .least = 1, .most = 2000, .lines = fields::Lines::many}};
}

struct Extended {
  std::int64_t version;
  Day due;
  bool operator==(Extended const&) const = default;
};
BOOST_DESCRIBE_STRUCT(Extended, (), (version, due))

struct ExtendLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(ExtendLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtendLetterParameters, (), (office, letter))
constexpr auto rules_of(ExtendLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct ExtendTaskParameters {
  std::string office;
  std::int64_t task;
  bool operator==(ExtendTaskParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtendTaskParameters, (), (office, task))
constexpr auto rules_of(ExtendTaskParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "task", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
