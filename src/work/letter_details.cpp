// SPDX-License-Identifier: Apache-2.0
#include "work/letter_details.h"

#include "agreed_rows.h"
#include "core/language.h"
#include "core/text_lines.h"
#include "core/utf8.h"
#include "letter_rows.h"
#include "refusals.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

PaperDetails details_in(commands::FieldTexts const& texts) {
  return {texts.at("copies"), texts.at("language"),   texts.at("correspondent"), texts.at("title"),
          texts.at("body"),   texts.at("enclosures"), texts.at("joint_with")};
}

// Each once, and each a line that fits below a letter.
void look_at_agencies(std::string const& joint_with, std::vector<fields::FieldError>& errors) {
  constexpr std::size_t most{20};
  constexpr std::size_t longest{100};  // characters
  auto lines = text_lines(joint_with);
  if (lines.size() > most) {
    errors.push_back(wrong("joint_with", {}, "too_many", "these are more agencies than sign one letter", "20 at most"));
    errors.back().arguments = {{"most", static_cast<std::int64_t>(most)},
                               {"given", static_cast<std::int64_t>(lines.size())}};
  }
  for (auto const& line : lines)
    if (auto const length = utf8::count(line); length > longest) {
      errors.push_back(wrong("joint_with", line, "too_long", "the name is too long", "up to 100 characters"));
      errors.back().arguments = {{"most", static_cast<std::int64_t>(longest)},
                                 {"given", static_cast<std::int64_t>(length)}};
      break;
    }
  std::ranges::sort(lines);
  if (auto const twice = std::ranges::adjacent_find(lines); twice != lines.end())
    errors.push_back(wrong("joint_with", *twice, "repeated", "an agency stands there twice", "each once"));
}

std::vector<fields::FieldError> errors_in(PaperDetails const& wanted, std::string const& language_of_letter) {
  std::vector<fields::FieldError> errors;
  look_at_agencies(wanted.joint_with, errors);
  auto const is_known = std::ranges::find(interface_languages, wanted.language) != interface_languages.end();
  if (wanted.language.empty()) {
    for (auto const& text : {wanted.correspondent, wanted.title, wanted.body, wanted.enclosures})
      if (std::ranges::find(errors, "language", &fields::FieldError::field) == errors.end() && !is_blank(text))
        errors.push_back(wrong("language", {}, "empty", "a translation is in a language", "zh, ja or en"));
    return errors;
  }
  if (!is_known)
    errors.push_back(
        wrong("language", wanted.language, "not_a_word", "translations are kept in zh, ja or en", "zh, ja, en"));
  if (wanted.language == language_of_letter)
    errors.push_back(wrong("language", wanted.language, "own_language", "the letter itself is in this language",
                           "another language"));
  if (is_blank(wanted.title))
    errors.push_back(wrong("title", {}, "empty", "a translation has a subject line", "what it is about"));
  if (is_blank(wanted.body))
    errors.push_back(wrong("body", {}, "empty", "a translation has a text", "the letter's text"));
  return errors;
}

// The office itself signs anyway, whatever language its name is written in.
std::optional<fields::FieldError> own_name_among(Command& command, std::string const& joint_with) {
  for (auto const& line : text_lines(joint_with))
    if (command.transaction().one(sql::office_is_called, {{"office", command.office()}, {"name", line}},
                                  [](db::Row const&) { return true; }))
      return wrong("joint_with", line, "own_office", "the office itself signs anyway", "the other agencies alone");
  return std::nullopt;
}

}  // namespace

commands::FieldTexts texts_of(PaperDetails const& details) {
  return {{"copies", details.copies},        {"language", details.language}, {"correspondent", details.correspondent},
          {"title", details.title},          {"body", details.body},         {"enclosures", details.enclosures},
          {"joint_with", details.joint_with}};
}

KeptDetails details_of(db::Transaction& transaction, OfficeId office, LetterId letter) {
  return transaction
      .one(sql::find_details, {{"office", office}, {"letter", letter}},
           [](db::Row const& row) {
             return KeptDetails{
                 row.get<std::int64_t>(0),
                 {row.get<std::string>(1), row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4),
                  row.get<std::string>(5), row.get<std::string>(6), row.get<std::string>(9)},
                 row.get<std::string>(7),
                 row.integer(8) != 0};
           })
      .value_or(KeptDetails{});
}

std::string details_hash(KeptDetails const& kept) {
  auto const& details = kept.details;
  if (details == PaperDetails{} || !kept.is_agreed) return {};
  // Which text was translated too: a translation of another text is not printed, and one that is looked through and
  // saved again is.
  std::vector<std::string_view> all{kept.content_hash, details.copies, details.language,  details.correspondent,
                                    details.title,     details.body,   details.enclosures};
  // Of letters that are the office's alone it is what it was before joint letters were known.
  if (!details.joint_with.empty()) all.push_back(details.joint_with);
  return commands::fingerprint_of(all);
}

bool is_translated(KeptDetails const& kept, LetterFields const& fields) {
  return !kept.details.language.empty() && kept.content_hash == text_hash(fields);
}

Outcome<std::int64_t> put_details(Command& command, LetterId id, PaperDetails const& details,
                                  std::optional<commands::Seen> const& seen) {
  auto& transaction = command.transaction();
  auto const letter = letter_to_change(command, id);
  if (!letter) return Refused{letter.error()};
  if (letter->direction != Direction::out || !after(letter->direction, letter->state, LetterAct::write))
    return refused(Errc::conflict,
                   wrong("letter", {}, "not_now", "what was issued stays as it went out", "a letter that is a draft"));
  auto const stored = details_of(transaction, command.office(), id);
  auto const texts = commands::fields_to_write(
      texts_of(details), seen, stored.version == 0 ? commands::FieldTexts{} : texts_of(stored.details), stored.version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = details_in(*texts);
  auto const hash = text_hash(letter->fields);
  if (wanted == stored.details && hash == stored.content_hash) return stored.version;
  auto errors = errors_in(wanted, letter->fields.language);
  if (auto error = own_name_among(command, wanted.joint_with)) errors.push_back(*std::move(error));
  if (!errors.empty()) return refused(std::move(errors));
  auto goes = keep_text_that_goes(command, *letter);
  auto const stood = standing_answers(command, id);
  command.watch("letter_paper", {command.office(), id});
  command.watch("letter", {command.office(), id});
  transaction.execute(stored.version == 0 ? sql::insert_details : sql::update_details,
                      {{"office", command.office()},
                       {"letter", id},
                       {"copies", wanted.copies},
                       {"language", wanted.language},
                       {"correspondent", wanted.correspondent},
                       {"title", wanted.title},
                       {"body", wanted.body},
                       {"enclosures", wanted.enclosures},
                       {"joint_with", wanted.joint_with},
                       {"hash", hash}});
  write_folded(transaction, command.office(), *letter);
  command.name_subject(letter_subject(id));
  note_hand(command, id);
  note_act(command, id,
           {LetterAct::put_details,
            {},
            {},
            {},
            {},
            changed_parts(stored, {stored.version + 1, wanted, hash, true}),
            stood,
            std::move(goes)});
  return stored.version + 1;
}

std::optional<ParagraphCounts> uneven_paragraphs(LetterFields const& fields, PaperDetails const& details) {
  if (details.language.empty() || is_blank(details.body)) return std::nullopt;
  auto const count = [](std::string_view text) { return static_cast<std::int64_t>(text_lines(text).size()); };
  ParagraphCounts const counts{count(fields.body), count(details.body)};
  return counts.text == counts.translation ? std::nullopt : std::optional{counts};
}

std::int64_t find_translations(db::Transaction& transaction) {
  auto const all = transaction.all(sql::translations_to_find, {}, [](db::Row const& row) {
    return std::pair{row.get<OfficeId>(0), row.get<LetterId>(1)};
  });
  std::int64_t found = 0;
  for (auto const& [office, id] : all)
    if (auto const letter = letter_as_written(transaction, office, id)) {
      write_folded(transaction, office, *letter);
      ++found;
    }
  transaction.execute(sql::translations_are_found);
  return found;
}

}  // namespace amity::work
