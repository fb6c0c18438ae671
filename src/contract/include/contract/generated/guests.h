// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

// Each what those before it are, and more
enum class GuestMay : std::uint8_t { read, comment, confirm };
BOOST_DESCRIBE_ENUM(GuestMay, read, comment, confirm)

// took: a document
enum class GuestDid : std::uint8_t { opened, took, commented, confirmed };
BOOST_DESCRIBE_ENUM(GuestDid, opened, took, commented, confirmed)

struct GuestInput {
  std::string name;
  std::string email;
  Language language;
  GuestMay may;
  Day until;
  bool with_documents{false};
  bool operator==(GuestInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestInput, (), (name, email, language, may, until, with_documents))
constexpr auto rules_of(GuestInput const*) {
  return std::array{
    Rule{.name = "name", .least = 1, .most = 200},
    Rule{.name = "email", .least = 1, .most = 254},
    Rule{.name = "with_documents", .has_default = true}};
}

struct GuestAct {
  GuestDid act;
  std::string at;
  std::string shown_hash;
  bool is_of_this_text;
  std::string words;
  bool operator==(GuestAct const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestAct, (), (act, at, shown_hash, is_of_this_text, words))

struct MailReturned {
  std::string at;
  bool is_for_good;
  std::string status;
  std::string words;
  bool operator==(MailReturned const&) const = default;
};
BOOST_DESCRIBE_STRUCT(MailReturned, (), (at, is_for_good, status, words))

struct GuestRecord {
  std::int64_t id;
  std::string name;
  std::string email;
  Language language;
  GuestMay may;
  Day until;
  bool with_documents;
  bool stands;
  std::string created_by;
  std::string created_at;
  Nullable<std::string> revoked_at;
  Nullable<MailReturned> mail_returned;
  std::vector<GuestAct> acts;
  bool operator==(GuestRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestRecord, (), (id, name, email, language, may, until, with_documents, stands, created_by, created_at, revoked_at, mail_returned, acts))

struct GuestList {
  std::vector<GuestRecord> guests;
  bool operator==(GuestList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestList, (), (guests))

struct LetterShared {
  std::int64_t id;
  Nullable<std::string> path;
  bool operator==(LetterShared const&) const = default;
};
BOOST_DESCRIBE_STRUCT(LetterShared, (), (id, path))

struct GuestRevoked {
  std::int64_t id;
  bool operator==(GuestRevoked const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestRevoked, (), (id))

struct ListGuestsParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(ListGuestsParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListGuestsParameters, (), (office, letter))
constexpr auto rules_of(ListGuestsParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct ShareLetterParameters {
  std::string office;
  std::int64_t letter;
  bool operator==(ShareLetterParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ShareLetterParameters, (), (office, letter))
constexpr auto rules_of(ShareLetterParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true}};
}

struct RevokeGuestParameters {
  std::string office;
  std::int64_t letter;
  std::int64_t guest;
  bool operator==(RevokeGuestParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(RevokeGuestParameters, (), (office, letter, guest))
constexpr auto rules_of(RevokeGuestParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "letter", .least = 1, .in_path = true},
    Rule{.name = "guest", .least = 1, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
