// SPDX-License-Identifier: Apache-2.0
// The mails that tell of notices, in their reader's language. They hold titles and links, and of people nobody's name
// but the reader's own.
#pragma once

#include "accounts/account.h"
#include "mail/outbox.h"
#include "notices/web/told.h"

#include <span>
#include <string>

namespace amity::notices::web {

// Who writes.
struct Sender {
  OfficeId office{};
  LocalText name;      // of the office
  std::string origin;  // "https://friends.example.org": where links lead to
  std::string from{};  // the instance's address of mail; empty where it sends none
};

// key: of the event; see mail::NewMail.
mail::NewMail at_once_mail(Sender const& sender, accounts::Account const& account, Told const& told, std::string key);

struct Digest {
  Day day;
  std::vector<Told> told;          // the oldest first
  std::int64_t left_out{};         // how many more there are
  std::string unsubscribe_secret;  // of the address in its head
};
mail::NewMail digest_mail(Sender const& sender, accounts::Account const& account, Digest const& digest);
// The key of an account's digest of a day.
std::string digest_key(accounts::AccountId account, Day day);

// Where one press ends the digest, without the origin: "/en/digest/end/amity-digest_...".
std::string end_digest_path(std::string_view language, std::string_view secret);

}  // namespace amity::notices::web
