// SPDX-License-Identifier: Apache-2.0
#include "accounts/one_line.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "guests/sql.h"
#include "notices/notice.h"
#include "rows.h"

#include <algorithm>

namespace amity::guests {

using commands::Command;
using commands::Outcome;

namespace {

std::optional<Act> parse_act(std::string_view word) {
  for (auto const act : all_acts)
    if (to_string(act) == word) return act;
  return std::nullopt;
}

bool may_do(May may, Act act) {
  switch (act) {
    case Act::opened:
    case Act::took:
      return true;
    case Act::commented:
      return may != May::read;
    case Act::confirmed:
      return may == May::confirm;
  }
  return false;
}

// Whether the act is about the text as it stands: looking at it is not.
bool is_bound(Act act) { return act == Act::commented || act == Act::confirmed; }

std::int64_t number_of(db::Transaction& transaction, db::Query const& query, std::initializer_list<db::Param> params) {
  return transaction.one(query, params, [](db::Row const& row) { return row.integer(0); }).value_or(0);
}

commands::Refused no_such_link() {
  return refused(Errc::not_found, wrong("link", "not_found", "this link is none any more", "a new one"));
}

std::optional<commands::Refused> why_not(Command& command, Guest const& guest, Doing const& doing, Shown const& shown) {
  auto const since = amity::to_string(command.at() - std::chrono::hours{1});
  if (number_of(command.transaction(), sql::acts_since,
                {{"office", guest.office}, {"guest", guest.id}, {"since", since}}) >= most_an_hour)
    return refused(Errc::refused, wrong({}, "too_often", "this was done too often", "the same again in an hour"));
  if (!may_do(guest.fields.may, doing.act))
    return refused(Errc::refused, wrong({}, "not_yours", "the link does not allow this", "whoever shared the letter"));
  if (is_bound(doing.act) && doing.shown_hash != shown.hash)
    return refused(Errc::conflict, wrong("shown_hash", "text_changed", "the text was changed since you read it",
                                         "read it as it is now"));
  auto const has_words = !accounts::is_blank(doing.words);
  if (doing.act == Act::commented && (!has_words || doing.words.size() > longest_comment))
    return commands::Refused{commands::Refusal{fields::Errors{
        wrong("words", has_words ? "too_long" : "empty", "a comment says something", "1 to 20,000 bytes of text")}}};
  return std::nullopt;
}

// What stands with the act: the comment, or the name of the document; nothing where it shows no such document.
std::optional<std::string> words_of(Doing const& doing, Shown const& shown) {
  if (doing.act == Act::commented) return doing.words;
  if (doing.act != Act::took) return std::string{};
  if (doing.document == files::AttachmentId{}) return shown.paper.empty() ? std::nullopt : std::optional{shown.paper};
  auto const found = std::ranges::find(shown.documents, doing.document, &files::Attachment::id);
  return found == shown.documents.end() ? std::nullopt : std::optional{found->name};
}

// Who wrote at the letter and who shared it; nobody whose account is closed.
void tell_office(Command& command, Guest const& guest, std::int64_t seq, Act act) {
  if (!is_bound(act)) return;
  auto const kind = act == Act::commented ? notices::Kind::guest_commented : notices::Kind::guest_confirmed;
  auto const key = "guest/" + std::to_string(guest.id.value) + "/" + std::to_string(seq);
  std::vector<notices::NewNotice> news;
  for (auto const& one : accounts::accounts_of(command.transaction(), command.office())) {
    if (one.state == accounts::AccountState::disabled) continue;
    auto const actor = accounts::actor_of(one.id);
    auto const wrote = work::wrote(command.transaction(), command.office(), guest.letter, actor);
    if (!wrote && actor != guest.created_by) continue;
    auto const because = wrote ? notices::Because::you_wrote : notices::Because::you_shared;
    news.push_back({one.id, kind, because, {"letter", guest.letter.value}, key, {}});
  }
  notices::tell(command.transaction(), command.office(), command.at(), news);
}

}  // namespace

std::string_view to_string(Act act) {
  switch (act) {
    case Act::opened:
      return "opened";
    case Act::took:
      return "took";
    case Act::commented:
      return "commented";
    case Act::confirmed:
      return "confirmed";
  }
  return {};
}

bool has_opened(db::Transaction& transaction, Guest const& guest, std::string_view shown_hash) {
  return transaction
      .one(sql::has_opened, {{"office", guest.office}, {"guest", guest.id}, {"hash", shown_hash}},
           [](db::Row const&) { return true; })
      .has_value();
}

Outcome<GuestId> act(Command& command, Doing const& doing) {
  auto& transaction = command.transaction();
  auto const guest = guest_of(transaction, doing.hash);
  if (!guest || guest->office != command.office() || !stands(*guest, doing.today)) return no_such_link();
  auto const shown = shown_to(transaction, *guest);
  if (!shown) return no_such_link();
  if (auto const why = why_not(command, *guest, doing, *shown)) return *why;
  auto const words = words_of(doing, *shown);
  if (!words) return no_such_link();
  auto const seq = number_of(transaction, sql::last_guest_act, {{"office", guest->office}, {"guest", guest->id}}) + 1;
  command.watch("guest_act", {guest->office, guest->id, seq});
  transaction.execute(sql::insert_guest_act, {{"office", guest->office},
                                              {"guest", guest->id},
                                              {"seq", seq},
                                              {"at", amity::to_string(command.at())},
                                              {"act", to_string(doing.act)},
                                              {"hash", shown->hash},
                                              {"words", *words}});
  command.name_subject(subject_of(guest->letter));
  tell_office(command, *guest, seq, doing.act);
  return guest->id;
}

std::vector<GuestAct> acts_of(db::Transaction& transaction, OfficeId office, work::LetterId letter) {
  return transaction.all(sql::guest_acts_of_letter, {{"office", office}, {"letter", letter}}, [](db::Row const& row) {
    return GuestAct{row.get<GuestId>(0), parse_act(row.text(1)).value(), row.get<std::string>(2),
                    row.get<std::string>(3), row.get<std::string>(4)};
  });
}

}  // namespace amity::guests
