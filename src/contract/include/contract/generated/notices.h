// SPDX-License-Identifier: Apache-2.0
// Made from openapi.yaml by `npm run generate` in web/. Do not edit.
// clang-format off
// NOLINTBEGIN(readability-identifier-naming): the names are the contract's own
#pragma once

#include "contract/generated/common.h"

namespace amity::contract {

enum class NoticeKind : std::uint8_t { verdict_needed, refused, changes_wanted, text_changed, to_issue, issued, voided, assigned, opinion_given, given_back, answered, task_given, task_freed, mentioned, guest_commented, guest_confirmed, step_prepared, step_returned, step_recorded, step_withdrawn, mail_returned, copy_waiting, copy_returned, copy_published, copy_withdrawn, copy_overtaken, due_soon, due_tomorrow, overdue };
BOOST_DESCRIBE_ENUM(NoticeKind, verdict_needed, refused, changes_wanted, text_changed, to_issue, issued, voided, assigned, opinion_given, given_back, answered, task_given, task_freed, mentioned, guest_commented, guest_confirmed, step_prepared, step_returned, step_recorded, step_withdrawn, mail_returned, copy_waiting, copy_returned, copy_published, copy_withdrawn, copy_overtaken, due_soon, due_tomorrow, overdue)

// Why just this account is told
enum class NoticeBecause : std::uint8_t { department_asked, asked_again, you_wrote, you_decide, yours, of_your_department, nobody_has_it, you_made_it, you_direct, for_another, you_shared, you_are_meant, you_record, you_prepared, you_changed, you_publish, you_sent, you_look_after, you_handed_it_on };
BOOST_DESCRIBE_ENUM(NoticeBecause, department_asked, asked_again, you_wrote, you_decide, yours, of_your_department, nobody_has_it, you_made_it, you_direct, for_another, you_shared, you_are_meant, you_record, you_prepared, you_changed, you_publish, you_sent, you_look_after, you_handed_it_on)

enum class NoticeWay : std::uint8_t { at_once, digest, none };
BOOST_DESCRIBE_ENUM(NoticeWay, at_once, digest, none)

enum class LetterPart : std::uint8_t { title, text, correspondent, language, answers, enclosures, copies, joint, translation, particulars };
BOOST_DESCRIBE_ENUM(LetterPart, title, text, correspondent, language, answers, enclosures, copies, joint, translation, particulars)

struct NoticeRecord {
  std::int64_t id;
  NoticeKind kind;
  NoticeBecause because;
  std::string about;
  std::string title;
  Nullable<Day> due;
  std::string at;
  bool read;
  std::vector<LetterPart> changed;
  bool operator==(NoticeRecord const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeRecord, (), (id, kind, because, about, title, due, at, read, changed))

struct NoticeList {
  std::vector<NoticeRecord> notices;
  bool operator==(NoticeList const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (notices))

struct NoticesReadInput {
  std::int64_t notice;
  bool up_to{false};
  bool operator==(NoticesReadInput const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticesReadInput, (), (notice, up_to))
constexpr auto rules_of(NoticesReadInput const*) {
  return std::array{
    Rule{.name = "notice", .least = 1},
    Rule{.name = "up_to", .has_default = true}};
}

struct NoticesRead {
  std::int64_t read;
  bool operator==(NoticesRead const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticesRead, (), (read))

struct NoticeChoice {
  NoticeKind kind;
  NoticeWay way;
  bool operator==(NoticeChoice const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeChoice, (), (kind, way))

struct NoticeChoices {
  std::vector<NoticeChoice> choices;
  std::optional<bool> invitations{};
  bool operator==(NoticeChoices const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticeChoices, (), (choices, invitations))
constexpr auto rules_of(NoticeChoices const*) {
  return std::array{
    Rule{.name = "choices", .most = 40}};
}

struct NoticesChosen {
  std::int64_t changed;
  bool operator==(NoticesChosen const&) const = default;
};
BOOST_DESCRIBE_STRUCT(NoticesChosen, (), (changed))

struct ListNoticesParameters {
  std::string office;
  bool unread{false};
  bool operator==(ListNoticesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ListNoticesParameters, (), (office, unread))
constexpr auto rules_of(ListNoticesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true},
    Rule{.name = "unread", .has_default = true}};
}

struct ReadNoticesParameters {
  std::string office;
  bool operator==(ReadNoticesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReadNoticesParameters, (), (office))
constexpr auto rules_of(ReadNoticesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct GetNoticeChoicesParameters {
  std::string office;
  bool operator==(GetNoticeChoicesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(GetNoticeChoicesParameters, (), (office))
constexpr auto rules_of(GetNoticeChoicesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

struct PutNoticeChoicesParameters {
  std::string office;
  bool operator==(PutNoticeChoicesParameters const&) const = default;
};
BOOST_DESCRIBE_STRUCT(PutNoticeChoicesParameters, (), (office))
constexpr auto rules_of(PutNoticeChoicesParameters const*) {
  return std::array{
    Rule{.name = "office", .most = 80, .in_path = true}};
}

}  // namespace amity::contract

// NOLINTEND(readability-identifier-naming)
