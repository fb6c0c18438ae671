// SPDX-License-Identifier: Apache-2.0
// Copies for the public as they stand, and what everyone sees of them.
#include "work/public_copy.h"

#include "columns.h"
#include "core/text_lines.h"
#include "folding/folded.h"
#include "public_copy_rows.h"
#include "words.h"
#include "work/letter_details.h"
#include "work/redaction.h"
#include "work/secrecy.h"
#include "work/sql.h"

namespace amity::work {
namespace {

constexpr std::array copy_state_words{Word{CopyState::draft, "draft"},         Word{CopyState::waiting, "waiting"},
                                      Word{CopyState::returned, "returned"},   Word{CopyState::published, "published"},
                                      Word{CopyState::withdrawn, "withdrawn"}, Word{CopyState::dropped, "dropped"}};

}  // namespace

std::string_view to_string(CopyState state) { return word_of(copy_state_words, state); }
std::optional<CopyState> parse_copy_state(std::string_view word) { return value_of(copy_state_words, word); }

std::optional<CopyState> after(CopyState from, CopyAct act) {
  for (auto const& move : copy_moves)
    if (move.from == from && move.act == act) return move.to;
  return std::nullopt;
}

LocalText local_text_at(db::Row const& row, std::size_t first) {
  LocalText text;
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(first + i); !words.empty())
      text.emplace(interface_languages.at(i), std::string(words));
  return text;
}

CopyTexts copy_texts_at(db::Row const& row, std::size_t first) {
  return {local_text_at(row, first), local_text_at(row, first + interface_languages.size())};
}

PublicCopy read_copy(db::Row const& row) {
  constexpr std::size_t texts = 9;
  PublicCopy copy;
  copy.id = row.get<PublicCopyId>(0);
  copy.version = row.integer(1);
  copy.letter = row.get<LetterId>(2);
  copy.state = parse_copy_state(row.text(3)).value_or(CopyState::dropped);
  copy.direction = parse_direction(row.text(4)).value_or(Direction::out);
  copy.number = row.get<std::string>(5);
  copy.year = row.get<int>(6);
  copy.on = day_at(row, 7);
  copy.partner = row.get<std::optional<CityId>>(8);
  copy.texts = Office<CopyTexts>{copy_texts_at(row, texts)};
  copy.made_by = row.get<std::string>(15);
  copy.made_at = row.get<std::string>(16);
  copy.decided_by = row.get<std::string>(17);
  copy.decided_at = row.get<std::string>(18);
  copy.words = row.get<std::string>(19);
  copy.published_on = day_at(row, 20);
  copy.withdrawn_on = day_at(row, 21);
  copy.language = row.get<std::string>(22);
  return copy;
}

std::optional<PublicCopy> copy_of(db::Transaction& transaction, OfficeId office, PublicCopyId id) {
  return transaction.one(sql::find_copy, {{"office", office}, {"id", id}}, read_copy);
}
std::vector<PublicCopy> copies_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction.all(sql::copies_of_letter, {{"office", office}, {"letter", letter}}, read_copy);
}
bool wrote_copy(db::Transaction& transaction, OfficeId office, PublicCopyId id, std::string_view actor) {
  return transaction
      .one(sql::copy_hand, {{"office", office}, {"id", id}, {"actor", actor}}, [](db::Row const&) { return true; })
      .has_value();
}

bool is_under_hold(db::Transaction& transaction, OfficeId office, PublicCopyId id) {
  return transaction.one(sql::hold_on_copy, {{"office", office}, {"id", id}}, [](db::Row const&) { return true; })
      .has_value();
}

bool is_over_for_public(Direction direction, LetterState state) {
  return direction == Direction::out
             ? state == LetterState::issued || state == LetterState::sent || state == LetterState::answered
             : state == LetterState::answered || state == LetterState::noted;
}

bool can_be_public(Letter const& letter) {
  // Nothing bears such a mark that came in by the verbs; it is looked at all the same before everyone sees it.
  return is_over_for_public(letter.direction, letter.state) && letter.number &&
         !title_bears_secrecy(letter.fields.title) && !head_bears_secrecy(letter.fields.body);
}

CopyTexts texts_of_letter(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  CopyTexts texts;
  auto const add = [&](std::string const& language, std::string const& title, std::string const& body) {
    if (!title.empty()) texts.title.emplace(language, title);
    if (!body.empty()) texts.body.emplace(language, body);
  };
  add(letter.fields.language, letter.fields.title, letter.fields.body);
  if (auto const kept = details_of(transaction, office, letter.id); is_translated(kept, letter.fields))
    add(kept.details.language, kept.details.title, kept.details.body);
  return texts;
}

namespace {

std::string found_by(PublishedLetter const& letter) {
  auto text = folding::folded(letter.number);
  for (auto const& title : letter.texts.title) {
    text += '\n';
    for (auto const& passage : passages_of(title.second))
      if (auto const* words = std::get_if<std::string>(&passage)) text += folding::folded(*words);
  }
  return text;
}

}  // namespace

// Rows that everyone sees become public values here and nowhere else.
LettersForAll letters_for_all(db::Transaction& transaction, OfficeId office) {
  constexpr std::size_t texts = 6;
  LettersForAll all;
  all.published = transaction.all(sql::published_copies, {{"office", office}}, [](db::Row const& row) {
    return Public<PublishedLetter>{{row.get<PublicCopyId>(0), parse_direction(row.text(1)).value_or(Direction::out),
                                    row.get<std::string>(2), row.get<int>(3), day_at(row, 4),
                                    row.get<std::optional<CityId>>(5), copy_texts_at(row, texts),
                                    day_at(row, texts + 2 * interface_languages.size()).value_or(Day{}),
                                    row.get<std::string>(texts + 2 * interface_languages.size() + 1),
                                    text_lines(row.text(texts + 2 * interface_languages.size() + 2))}};
  });
  all.found_by.reserve(all.published.size());
  for (auto const& letter : all.published) all.found_by.push_back(found_by(publish(letter)));
  all.withdrawn = transaction.all(sql::withdrawn_copies, {{"office", office}}, [](db::Row const& row) {
    return Public<WithdrawnLetter>{{row.get<PublicCopyId>(0), day_at(row, 1).value_or(Day{})}};
  });
  return all;
}

}  // namespace amity::work
