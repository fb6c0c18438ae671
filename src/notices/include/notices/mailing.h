// SPDX-License-Identifier: Apache-2.0
// Which notices wait for a mail. What a mail says is made in notices/web; here is what has been told by which.
#pragma once

#include "jobs/job.h"
#include "notices/choice.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace amity::notices {

// Sends what goes by mail at once; one for each office.
inline constexpr jobs::Kind at_once_kind{.name = "notices.at_once", .job_class = jobs::Class::io};
// Each morning of an office: reminders, and on working days the digests.
inline constexpr jobs::Kind morning_kind{.name = "notices.morning", .job_class = jobs::Class::io};

// Unread, in no mail yet, and younger than these: an old one is no news, and stands on Today.
inline constexpr std::chrono::days at_once_within{3};
inline constexpr std::chrono::days digest_within{14};

// By what the mails of an account on notices are looked up (mail::newest_about).
enum class MailOn { notice, digest, invitation };
inline constexpr std::array all_mails{MailOn::notice, MailOn::digest, MailOn::invitation};
std::string about_mail(accounts::AccountId account, MailOn mail);

// By account, the oldest first.
using ByAccount = std::map<accounts::AccountId, std::vector<Notice>>;
// Of accounts that may come in.
ByAccount waiting_for_mail(db::Transaction& transaction, OfficeId office, Instant after);

// That these were told by the mail of that key, or that none is to tell them.
inline constexpr std::string_view by_no_mail{"none"};
void note_mailed(db::Transaction& transaction, OfficeId office, std::span<NoticeId const> notices,
                 std::string_view mail_key);
// The mail of that key was not sent after all: what it told waits again.
std::int64_t wait_again(db::Transaction& transaction, OfficeId office, std::string_view mail_key);

// Part of the caller's transaction: something changed that may have to be mailed at once.
void look_again(db::Transaction& transaction, OfficeId office, Instant at);

// What somebody's calendar was told of a task or a letter.
struct Invitation {
  accounts::AccountId account{};
  About about;
  std::int64_t sequence{};  // from 0 on, one more with each mail
  std::string said;         // hash; empty: it was taken back
  bool operator==(Invitation const&) const = default;
};
std::vector<Invitation> invitations_of(db::Transaction& transaction, OfficeId office);
void note_invitation(db::Transaction& transaction, OfficeId office, Invitation const& invitation);

// Up to which day reminders were written, and on which digests.
struct Mornings {
  std::optional<Day> reminded_until{};
  std::optional<Day> digested_on{};
  bool operator==(Mornings const&) const = default;
};
Mornings mornings_of(db::Transaction& transaction, OfficeId office);
void note_mornings(db::Transaction& transaction, OfficeId office, Mornings const& mornings);

}  // namespace amity::notices
