// SPDX-License-Identifier: Apache-2.0
// What guests do: each a line of its own, bound to the text as it was.
#include "guests/guest.h"
#include "guests/sql.h"
#include "rows.h"

namespace amity::guests {

using commands::Command;
using commands::Outcome;

namespace {

constexpr std::size_t longest_comment = 20'000;

std::optional<Act> parse_act(std::string_view word) {
  for (auto const act : {Act::opened, Act::commented, Act::confirmed})
    if (to_string(act) == word) return act;
  return std::nullopt;
}

bool may_do(May may, Act act) {
  switch (act) {
    case Act::opened:
      return true;
    case Act::commented:
      return may != May::read;
    case Act::confirmed:
      return may == May::confirm;
  }
  return false;
}

std::optional<commands::Refused> why_not(Command& command, Guest const& guest, Doing const& doing,
                                         std::string const& content_hash) {
  if (!may_do(guest.fields.may, doing.act))
    return refused(Errc::refused, wrong({}, "not_yours", "the link does not allow this", "whoever shared the letter"));
  auto const since = amity::to_string(command.at() - std::chrono::hours{1});
  auto const lately = command.transaction()
                          .one(sql::acts_since, {{"office", guest.office}, {"guest", guest.id}, {"since", since}},
                               [](db::Row const& row) { return row.get<std::int64_t>(0); })
                          .value_or(0);
  if (lately >= most_an_hour)
    return refused(Errc::refused, wrong({}, "too_often", "this was done too often", "the same again in an hour"));
  if (doing.act != Act::opened && doing.content_hash != content_hash)
    return refused(Errc::conflict, wrong("content_hash", "text_changed", "the text was changed since you read it",
                                         "read it as it is now"));
  auto const has_words = doing.words.find_first_not_of(" \t\r\n\u3000") != std::string::npos;
  if (doing.act == Act::commented && (!has_words || doing.words.size() > longest_comment))
    return commands::Refused{commands::Refusal{fields::Errors{
        wrong("words", has_words ? "too_long" : "empty", "a comment says something", "1 to 20,000 bytes of text")}}};
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Act act) {
  switch (act) {
    case Act::opened:
      return "opened";
    case Act::commented:
      return "commented";
    case Act::confirmed:
      return "confirmed";
  }
  return {};
}

Outcome<GuestId> act(Command& command, Doing const& doing) {
  auto& transaction = command.transaction();
  auto const guest = guest_of(transaction, doing.hash);
  auto const letter = guest ? work::letter_of(transaction, guest->office, guest->letter) : std::nullopt;
  if (!letter || guest->office != command.office() || !stands(*guest, doing.today))
    return refused(Errc::not_found, wrong("link", "not_found", "this link is none any more", "a new one"));
  auto const content_hash = work::content_hash(letter->fields);
  if (auto const why = why_not(command, *guest, doing, content_hash)) return *why;
  auto const last = transaction
                        .one(sql::last_guest_act, {{"office", guest->office}, {"guest", guest->id}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(0);
  command.watch("guest_act", {guest->office, guest->id, last + 1});
  transaction.execute(sql::insert_guest_act, {{"office", guest->office},
                                              {"guest", guest->id},
                                              {"seq", last + 1},
                                              {"at", amity::to_string(command.at())},
                                              {"act", to_string(doing.act)},
                                              {"hash", content_hash},
                                              {"words", doing.act == Act::commented ? doing.words : std::string{}}});
  command.name_subject("letter/" + std::to_string(guest->letter.value));
  return guest->id;
}

std::vector<GuestAct> acts_of(db::Transaction& transaction, OfficeId office, work::LetterId letter) {
  return transaction.all(sql::guest_acts_of_letter, {{"office", office}, {"letter", letter}}, [](db::Row const& row) {
    return GuestAct{row.get<GuestId>(0), parse_act(row.text(1)).value(), row.get<std::string>(2),
                    row.get<std::string>(3), row.get<std::string>(4)};
  });
}

}  // namespace amity::guests
