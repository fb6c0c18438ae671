// SPDX-License-Identifier: Apache-2.0
// The mails on accounts, in their reader's language, each with why it is sent.
#pragma once

#include "accounts/sign_in.h"
#include "mail/outbox.h"
#include "partnerships/office.h"

#include <string>
#include <string_view>

namespace amity::workbench::web {

// Who writes.
struct Writer {
  OfficeId office{};
  LocalText name;        // of the office
  std::string timezone;  // IANA name
  std::string origin;    // "https://friends.example.org": where links lead to
};
Writer writer_of(partnerships::Office const& office, std::string origin);

// By what the newest mail with a link of an account is looked up (mail::newest_about).
std::string about_link(accounts::AccountId account);

// Why somebody gets a link.
enum class LinkMail {
  invited,  // a director added them
  reset,    // a director made a link for them
  forgot    // somebody asked for it at the entrance
};
mail::NewMail link_mail(Writer const& writer, accounts::Account const& account, LinkMail why, std::string_view secret);

// Makes a link for an account and mails it to its owner, in the place of one that waits to be sent. Refused as
// accounts::offer_link(). The answer is the account's number.
commands::Outcome<std::string> offer_link_by_mail(commands::Command& command, Writer const& writer,
                                                  accounts::AccountId account);
// No mail brings a link that another takes the place of.
void withdraw_links(commands::Command& command, accounts::AccountId account);
// Part of the command: kept or undone with it.
void send_mail(commands::Command& command, mail::NewMail const& mail);

// What the owner of an account is told of afterwards, since it may have been somebody else.
enum class Notice {
  password_changed,
  second_step_set,
  second_step_removed,
  recovery_code_used,
  passkey_added,
  passkey_removed,
  new_browser
};
struct NoticeOf {
  Notice notice{};
  std::string key;        // of the event: one mail for each
  std::string browser{};  // new_browser: as it named itself
};
mail::NewMail notice_mail(Writer const& writer, accounts::Account const& account, NoticeOf const& of, Instant when);

}  // namespace amity::workbench::web
