// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class DeputyRight : std::uint8_t { countersign, issue_letters, own_tasks };
BOOST_DESCRIBE_ENUM(DeputyRight, countersign, issue_letters, own_tasks)

// dormant: an account is disabled
enum class GrantStanding : std::uint8_t { coming, holds, ended, revoked, dormant };
BOOST_DESCRIBE_ENUM(GrantStanding, coming, holds, ended, revoked, dormant)

struct DeputyGrant {
  std::int64_t id;
  std::int64_t giver;
  std::int64_t deputy;
  std::vector<DeputyRight> rights;
  Day from;
  Day until;
  GrantStanding standing;
  std::string granted_by;
  std::string granted_at;
  std::string revoked_by;
  std::string revoked_at;
  bool operator==(DeputyGrant const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeputyGrant, (), (id, giver, deputy, rights, from, until, standing, granted_by, granted_at, revoked_by, revoked_at))

struct DeputyGrantList {
  std::vector<DeputyGrant> grants;
  bool operator==(DeputyGrantList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeputyGrantList, (), (grants))

struct DeputyGrantInput {
  std::int64_t giver;
  std::int64_t deputy;
  std::optional<std::vector<DeputyRight>> rights{};
  Day from;
  Day until;
  bool operator==(DeputyGrantInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeputyGrantInput, (), (giver, deputy, rights, from, until))
constexpr auto rules_of(DeputyGrantInput const*) {
  return std::array{
    Rule{.name = "rights", .most = 10}};
}

struct DeputyGranted {
  std::int64_t id;
  std::vector<DeputyGrant> overlaps;
  bool operator==(DeputyGranted const&) const = default;
};
BOOST_DESCRIBE_STRUCT(DeputyGranted, (), (id, overlaps))

struct ListDeputiesParameters {
  std::string office;
  bool operator==(ListDeputiesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListDeputiesParameters, (), (office))
constexpr auto rules_of(ListDeputiesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GrantDeputyParameters {
  std::string office;
  bool operator==(GrantDeputyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GrantDeputyParameters, (), (office))
constexpr auto rules_of(GrantDeputyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct RevokeDeputyParameters {
  std::string office;
  std::int64_t grant;
  bool operator==(RevokeDeputyParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RevokeDeputyParameters, (), (office, grant))
constexpr auto rules_of(RevokeDeputyParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "grant", .least = 1, .in_path = true}};
}

struct CountersignForAnotherParameters {
  std::string office;
  std::int64_t grant;
  std::int64_t letter;
  bool operator==(CountersignForAnotherParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(CountersignForAnotherParameters, (), (office, grant, letter))
constexpr auto rules_of(CountersignForAnotherParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "grant", .least = 1, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct IssueForAnotherParameters {
  std::string office;
  std::int64_t grant;
  std::int64_t letter;
  bool operator==(IssueForAnotherParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(IssueForAnotherParameters, (), (office, grant, letter))
constexpr auto rules_of(IssueForAnotherParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "grant", .least = 1, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct GiveOpinionForAnotherParameters {
  std::string office;
  std::int64_t grant;
  std::int64_t letter;
  bool operator==(GiveOpinionForAnotherParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GiveOpinionForAnotherParameters, (), (office, grant, letter))
constexpr auto rules_of(GiveOpinionForAnotherParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "grant", .least = 1, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct GiveBackForAnotherParameters {
  std::string office;
  std::int64_t grant;
  std::int64_t letter;
  bool operator==(GiveBackForAnotherParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GiveBackForAnotherParameters, (), (office, grant, letter))
constexpr auto rules_of(GiveBackForAnotherParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "grant", .least = 1, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
