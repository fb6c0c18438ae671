// SPDX-License-Identifier: Apache-2.0
#include "guests/guest.h"

#include "accounts/one_line.h"
#include "core/language.h"
#include "db/id_sequence.h"
#include "guests/act.h"
#include "guests/sql.h"
#include "mail/outbox.h"
#include "rows.h"

#include <algorithm>

namespace amity::guests {

using commands::Command;
using commands::Outcome;

namespace {

constexpr std::size_t longest_name = 200;

std::vector<fields::FieldError> errors_of(Sharing const& sharing) {
  std::vector<fields::FieldError> errors;
  auto const& fields = sharing.fields;
  if (accounts::is_blank(fields.name) || !accounts::is_one_line(fields.name) || fields.name.size() > longest_name)
    errors.push_back(wrong("name", accounts::is_blank(fields.name) ? "empty" : "not_one_line",
                           "a guest has a name of one line", "1 to 200 bytes of text"));
  if (!mail::check_address(fields.email))
    errors.push_back(wrong("email", fields.email.empty() ? "empty" : "not_an_email", "this is no address of mail",
                           "name@example.org"));
  if (std::ranges::find(interface_languages, fields.language) == interface_languages.end())
    errors.push_back(wrong("language", "not_a_word", "this is no language of the pages", "zh, ja or en"));
  if (fields.until < sharing.today || fields.until > sharing.today + longest)
    errors.push_back(wrong("until", "out_of_range", "a letter is shared from today on, for half a year at most",
                           amity::to_string(sharing.today) + " to " + amity::to_string(sharing.today + longest)));
  return errors;
}

Guest read_guest(db::Row const& row) {
  Guest guest;
  guest.office = row.get<OfficeId>(0);
  guest.id = row.get<GuestId>(1);
  guest.letter = row.get<work::LetterId>(2);
  guest.fields = {row.get<std::string>(3),        row.get<std::string>(4),        row.get<std::string>(5),
                  parse_may(row.text(6)).value(), parse_day(row.text(7)).value(), row.integer(11) == 1};
  guest.created_by = row.get<std::string>(8);
  guest.created_at = row.get<std::string>(9);
  guest.revoked_at = row.get<std::optional<std::string>>(10);
  return guest;
}

commands::Refused no_such_guest() {
  return refused(Errc::not_found, wrong("guest", "not_found", "this letter has no such guest", "one of its guests"));
}

std::optional<Guest> guest_of_letter(Command& command, work::LetterId letter, GuestId guest) {
  auto const all = guests_of(command.transaction(), command.office(), letter);
  auto const found = std::ranges::find(all, guest, &Guest::id);
  return found == all.end() ? std::nullopt : std::optional{*found};
}

}  // namespace

std::string_view to_string(May may) {
  switch (may) {
    case May::read:
      return "read";
    case May::comment:
      return "comment";
    case May::confirm:
      return "confirm";
  }
  return {};
}

std::optional<May> parse_may(std::string_view word) {
  for (auto const may : all_may)
    if (to_string(may) == word) return may;
  return std::nullopt;
}

std::string actor_of(GuestId guest) { return "guest:" + std::to_string(guest.value); }

bool stands(Guest const& guest, Day today) { return !guest.revoked_at && today <= guest.fields.until; }

Outcome<GuestId> share(Command& command, work::LetterId letter, Sharing const& sharing) {
  if (!command.actor().starts_with("account:"))
    return refused(Errc::refused,
                   wrong({}, "a_person_decides", "a person shares a letter, not a token", "somebody who is signed in"));
  auto& transaction = command.transaction();
  auto const found = work::letter_of(transaction, command.office(), letter);
  if (!found)
    return refused(Errc::not_found,
                   wrong("letter", "not_found", "the office has no such letter", "one of its register"));
  if (found->state == work::LetterState::voided)
    return refused(Errc::conflict,
                   wrong({}, "not_now", "a void letter is shown to nobody", "the letter that takes its place"));
  if (auto errors = errors_of(sharing); !errors.empty())
    return commands::Refused{commands::Refusal{fields::Errors{std::move(errors), 0}}};
  GuestId const id{db::take_ids(transaction, command.office(), "guest_link")};
  auto const& fields = sharing.fields;
  command.watch("guest_link", {command.office(), id});
  transaction.execute(sql::insert_guest, {{"office", command.office()},
                                          {"id", id},
                                          {"letter", letter},
                                          {"name", fields.name},
                                          {"email", fields.email},
                                          {"language", fields.language},
                                          {"may", to_string(fields.may)},
                                          {"documents", fields.with_documents},
                                          {"until", amity::to_string(fields.until)},
                                          {"hash", sharing.hash},
                                          {"actor", command.actor()},
                                          {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(letter));
  return id;
}

Outcome<GuestId> renew_link(Command& command, work::LetterId letter, GuestId guest, std::string const& hash) {
  auto& transaction = command.transaction();
  auto const found = guest_of_letter(command, letter, guest);
  if (!found || found->created_by != command.actor()) return no_such_guest();
  auto const acts = acts_of(transaction, command.office(), letter);
  auto const shared = work::letter_of(transaction, command.office(), letter);
  auto const is_void = !shared || shared->state == work::LetterState::voided;
  if (is_void || found->revoked_at || std::ranges::find(acts, guest, &GuestAct::guest) != acts.end())
    return refused(Errc::conflict, wrong({}, "not_now", "the link is in use, was revoked, or its letter is void",
                                         "end it where it stands, and share the letter again"));
  command.name_subject(subject_of(letter));
  command.watch("guest_link", {command.office(), guest});
  transaction.execute(sql::renew_guest_link, {{"office", command.office()}, {"id", guest}, {"hash", hash}});
  return guest;
}

Outcome<GuestId> revoke(Command& command, work::LetterId letter, GuestId guest) {
  auto& transaction = command.transaction();
  auto const found = guest_of_letter(command, letter, guest);
  if (!found) return no_such_guest();
  command.name_subject(subject_of(letter));
  if (found->revoked_at) return guest;
  command.watch("guest_link", {command.office(), guest});
  transaction.execute(sql::revoke_guest, {{"office", command.office()},
                                          {"id", guest},
                                          {"actor", command.actor()},
                                          {"at", amity::to_string(command.at())}});
  return guest;
}

std::vector<Guest> guests_of(db::Transaction& transaction, OfficeId office, work::LetterId letter) {
  return transaction.all(sql::guests_of_letter, {{"office", office}, {"letter", letter}}, read_guest);
}

std::optional<Guest> guest_of(db::Transaction& transaction, std::string_view hash) {
  return transaction.one(sql::guest_by_hash, {{"hash", hash}}, read_guest);
}

}  // namespace amity::guests
