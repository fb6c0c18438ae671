// SPDX-License-Identifier: Apache-2.0
#include "letter_changes.h"

#include "core/text_diff.h"
#include "letter_opinions.h"
#include "letter_parts.h"
#include "ui/format.h"
#include "ui/template.h"

#include <algorithm>

namespace amity::work::web {
namespace {

json::object piece_view(DiffPiece const& piece) {
  json::object view{{"same", ""}, {"removed", ""}, {"added", ""}};
  auto const* key = piece.is == DiffPiece::Is::same ? "same" : piece.is == DiffPiece::Is::removed ? "removed" : "added";
  view[key] = piece.text;
  return view;
}

json::object line_of_pieces(std::vector<DiffPiece> const& pieces) {
  json::array list;
  for (auto const& piece : pieces) list.push_back(piece_view(piece));
  return {{"gap", ""}, {"pieces", std::move(list)}};
}

// Paragraphs that stayed are told by their number.
json::array diff_view(AtDesk const& at, std::string_view before, std::string_view now) {
  json::array list;
  std::int64_t same = 0;
  auto const end_gap = [&] {
    if (same > 0)
      list.push_back(
          json::object{{"gap", at.localizer.text("changes.same", {{"n", same}})}, {"pieces", json::array{}}});
    same = 0;
  };
  auto is_changed = false;
  for (auto const& line : diff_lines(before, now)) {
    if (line.is == DiffLine::Is::same) {
      ++same;
      continue;
    }
    end_gap();
    is_changed = true;
    list.push_back(line_of_pieces(line.pieces));
  }
  if (!is_changed) return {};
  end_gap();
  return list;
}

class Changes {
 public:
  Changes(AtDesk const& at, ChangesRead const& read) : at_(at), read_(read), before_(*read.before), now_(read.now) {}

  json::array view() && {
    auto const language = std::string(ui::html_language(now_.language));
    line("changes.part.title", language, before_.title, now_.title);
    line("changes.part.correspondent", language, before_.correspondent, now_.correspondent);
    line("changes.part.language", {}, language_name(before_.language), language_name(now_.language));
    if (before_.answers != now_.answers) line("changes.part.answers", {}, read_.answered_before, read_.answered_now);
    lines("changes.part.text", language, before_.body, now_.body);
    lines("changes.part.enclosures", language, before_.enclosures, now_.enclosures);
    documents();
    lines("changes.part.copies", language, before_.details.copies, now_.details.copies);
    lines("changes.part.joint", language, before_.details.joint_with, now_.details.joint_with);
    translation();
    return std::move(parts_);
  }

 private:
  std::string language_name(std::string_view language) const {
    return language.empty() ? std::string{} : ui::language_name(at_.localizer.language(), language);
  }

  void add(std::string label, std::string const& language, json::array list, std::string note = {}) {
    parts_.push_back(json::object{
        {"label", std::move(label)}, {"lang", language}, {"lines", std::move(list)}, {"note", std::move(note)}});
  }
  void line(std::string_view label, std::string const& language, std::string const& before, std::string const& now,
            std::string const& of = {}) {
    if (before == now) return;
    add(of + at_.localizer.text(label), language, {line_of_pieces(diff_words(before, now))});
  }
  void lines(std::string_view label, std::string const& language, std::string const& before, std::string const& now,
             std::string const& of = {}) {
    if (before == now) return;
    auto list = diff_view(at_, before, now);
    auto note = list.empty() ? at_.localizer.text("changes.blanks") : std::string{};
    add(of + at_.localizer.text(label), language, std::move(list), std::move(note));
  }

  // "hash name" each.
  void documents() {
    if (before_.documents == now_.documents) return;
    json::array list;
    auto const file_name = [](std::string const& one) { return one.substr(std::min(one.find(' ') + 1, one.size())); };
    auto const add_missing = [&](std::vector<std::string> const& from, std::vector<std::string> const& in,
                                 DiffPiece::Is is) {
      for (auto const& one : from)
        if (std::ranges::find(in, one) == in.end()) list.push_back(line_of_pieces({{is, file_name(one)}}));
    };
    add_missing(before_.documents, now_.documents, DiffPiece::Is::removed);
    add_missing(now_.documents, before_.documents, DiffPiece::Is::added);
    auto note = list.empty() ? at_.localizer.text("changes.order") : std::string{};
    add(at_.localizer.text("files.title"), {}, std::move(list), std::move(note));
  }

  void translation() {
    auto const& before = before_.details;
    auto const& now = now_.details;
    auto const of = at_.localizer.text("changes.part.translation") + " · ";
    auto const language = std::string(ui::html_language(now.language.empty() ? before.language : now.language));
    auto const count = parts_.size();
    line("changes.part.language", {}, language_name(before.language), language_name(now.language), of);
    line("changes.part.correspondent", language, before.correspondent, now.correspondent, of);
    line("changes.part.title", language, before.title, now.title, of);
    lines("changes.part.text", language, before.body, now.body, of);
    lines("changes.part.enclosures", language, before.enclosures, now.enclosures, of);
    if (parts_.size() == count && is_translated(now_) && before_.translated != now_.translated)
      add(at_.localizer.text("changes.part.translation"), {}, {}, at_.localizer.text("changes.looked_through"));
  }

  AtDesk const& at_;
  ChangesRead const& read_;
  AgreedText const& before_;
  AgreedText const& now_;
  json::array parts_;
};

// The text of that hash beside the letter's as it is; the first is nothing where it was not kept.
ChangesRead texts_since(db::Transaction& transaction, OfficeId office, Letter const& letter, std::string_view hash,
                        LastAnswer last) {
  auto const called = [&](std::optional<LetterId> const& id) {
    auto const title = id ? letter_title(transaction, office, *id) : std::nullopt;
    return title ? title->with_number() : std::string{};
  };
  ChangesRead read{std::move(last)};
  read.before = agreed_text_of(transaction, office, letter.id, hash);
  if (!read.before) return read;
  read.now = agreed_text_now(transaction, office, letter);
  read.answered_before = called(read.before->answers);
  read.answered_now = called(read.now.answers);
  return read;
}

json::array parts_of(AtDesk const& at, ChangesRead const& read) {
  return read.before ? Changes(at, read).view() : json::array{};
}

std::string parts_html(AtDesk const& at, json::array parts) {
  return ui::render("office_letter_parts", at.localizer.language(), {{"parts", std::move(parts)}});
}

bool is_of(Seat const& seat, std::optional<accounts::Account> const& reader, std::span<ActsFor const> givers) {
  if (reader && is_seat_of(seat, *reader)) return true;
  return std::ranges::any_of(givers, [&](ActsFor const& one) { return is_seat_of(seat, one.giver); });
}

}  // namespace

std::optional<LastAnswer> last_answer(std::span<ApprovalStep const> steps,
                                      std::optional<accounts::Account> const& reader, std::span<ActsFor const> givers,
                                      std::string_view content_hash) {
  std::optional<LastAnswer> own;
  std::optional<LastAnswer> any;
  auto is_of_reader = false;
  auto const take = [](std::optional<LastAnswer>& latest, SeatAnswers const& seat) {
    auto const& given = seat.verdicts.back();
    if (!latest || latest->given.at < given.at) latest = LastAnswer{seat.seat, given};
  };
  for (auto const& step : steps)
    for (auto const& seat : step.seats) {
      if (seat.verdicts.empty()) continue;
      take(any, seat);
      // Of several seats of one person, that which has to answer again counts.
      if (is_of(seat.seat, reader, givers)) {
        is_of_reader = true;
        if (seat.verdicts.back().content_hash != content_hash) take(own, seat);
      }
    }
  if (is_of_reader) return own;
  if (any && any->given.content_hash == content_hash) any.reset();
  return any;
}

std::optional<ChangesRead> read_changes(db::Transaction& transaction, OfficeId office, Letter const& letter,
                                        std::optional<LastAnswer> const& last) {
  if (!last || letter.direction != Direction::out || !after(letter.direction, letter.state, LetterAct::write))
    return std::nullopt;
  return texts_since(transaction, office, letter, last->given.content_hash, *last);
}

std::optional<ChangesRead> read_replaced(db::Transaction& transaction, OfficeId office, Letter const& letter,
                                         std::optional<ReplacedText> const& replaced) {
  if (!replaced || letter.direction != Direction::out || !after(letter.direction, letter.state, LetterAct::write))
    return std::nullopt;
  auto read = texts_since(transaction, office, letter, replaced->hash, {});
  read.replaced = replaced;
  return read;
}

namespace {

// Since whose answer, or who changed what the reader wrote.
std::string since_when(AtDesk const& at, Names const& names, ChangesRead const& read) {
  if (!read.replaced) {
    auto const& last = read.last;
    return at.localizer.text("changes.since",
                             {{"who", name_of(names, last.seat)},
                              {"verdict", at.localizer.word("letter.act", to_string(last.given.verdict))},
                              {"at", moment_text(at, last.given.at)}});
  }
  std::string who;
  for (auto const& actor : read.replaced->actors)
    who += (who.empty() ? "" : at.localizer.text("work.and")) + names.of_actor(actor);
  return at.localizer.text("changes.since_own", {{"who", who}, {"at", moment_text(at, read.replaced->at)}});
}

}  // namespace

std::string changes_section(AtDesk const& at, Names const& names, ChangesRead const& read) {
  return ui::render("office_letter_changes", at.localizer.language(),
                    {{"since", since_when(at, names, read)},
                     {"is_kept", read.before.has_value()},
                     {"parts", parts_html(at, parts_of(at, read))}});
}

std::string changed_notice(AtDesk const& at, db::Transaction& transaction, Letter const& letter,
                           std::string_view read) {
  auto const texts = texts_since(transaction, at.office.id, letter, read, {});
  return ui::render("office_letter_reread", at.localizer.language(),
                    {{"is_kept", texts.before.has_value()},
                     {"parts", parts_html(at, parts_of(at, texts))},
                     {"name", read_again},
                     {"hash", content_hash(letter)}});
}

}  // namespace amity::work::web
