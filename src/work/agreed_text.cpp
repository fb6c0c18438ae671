// SPDX-License-Identifier: Apache-2.0
#include "work/agreed_text.h"

#include "agreed_rows.h"
#include "core/text_lines.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

constexpr std::array part_words{Word{LetterPart::title, "title"},
                                Word{LetterPart::text, "text"},
                                Word{LetterPart::correspondent, "correspondent"},
                                Word{LetterPart::language, "language"},
                                Word{LetterPart::answers, "answers"},
                                Word{LetterPart::enclosures, "enclosures"},
                                Word{LetterPart::copies, "copies"},
                                Word{LetterPart::joint, "joint"},
                                Word{LetterPart::translation, "translation"},
                                Word{LetterPart::particulars, "particulars"}};
static_assert(part_words.size() == all_letter_parts.size(), "every part has its word");

std::string joined_lines(std::vector<std::string> const& lines) {
  std::string text;
  for (auto const& line : lines) text += line + "\n";
  return text;
}

LetterFields fields_of(AgreedText const& text) {
  LetterFields fields;
  fields.language = text.language;
  fields.correspondent = text.correspondent;
  fields.title = text.title;
  fields.body = text.body;
  fields.enclosures = text.enclosures;
  fields.answers = text.answers;
  return fields;
}

AgreedText text_of_fields(LetterFields const& fields) {
  return {fields.language, fields.correspondent, fields.title, fields.body, fields.enclosures, fields.answers};
}

// What is agreed to of what stands on its paper beside its text.
void put_agreed(AgreedText& text, KeptDetails const& kept) {
  if (details_hash(kept).empty()) return;
  text.details = kept.details;
  text.translated = kept.content_hash;
}

PaperDetails translation_of(PaperDetails details) {
  details.copies.clear();
  details.joint_with.clear();
  return details;
}

}  // namespace

std::string_view to_string(LetterPart part) { return word_of(part_words, part); }
std::optional<LetterPart> parse_letter_part(std::string_view word) { return value_of(part_words, word); }

std::string words_of(std::span<LetterPart const> parts) {
  std::string words;
  for (auto const part : all_letter_parts)
    if (std::ranges::find(parts, part) != parts.end())
      words += (words.empty() ? "" : " ") + std::string(to_string(part));
  return words;
}

std::vector<LetterPart> parts_in(std::string_view words) {
  std::vector<LetterPart> parts;
  while (!words.empty()) {
    auto const end = std::min(words.find(' '), words.size());
    if (auto const part = parse_letter_part(words.substr(0, end))) parts.push_back(*part);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

AgreedText agreed_text_now(db::Transaction& transaction, OfficeId office, Letter const& letter) {
  auto text = text_of_fields(letter.fields);
  text.documents = letter.documents;
  put_agreed(text, details_of(transaction, office, letter.id));
  return text;
}

std::optional<AgreedText> agreed_text_of(db::Transaction& transaction, OfficeId office, LetterId letter,
                                         std::string_view content_hash) {
  return transaction.one(
      sql::find_agreed_text, {{"office", office}, {"letter", letter}, {"hash", content_hash}}, [](db::Row const& row) {
        AgreedText text{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2),
                        row.get<std::string>(3), row.get<std::string>(4), row.get<std::optional<LetterId>>(5)};
        text.documents = text_lines(row.text(6));
        text.details = {row.get<std::string>(7),  row.get<std::string>(8),  row.get<std::string>(9),
                        row.get<std::string>(10), row.get<std::string>(11), row.get<std::string>(12),
                        row.get<std::string>(14)};
        text.translated = row.get<std::string>(13);
        return text;
      });
}

std::optional<ReplacedText> replaced_since(std::span<HandlingLine const> lines, std::string_view actor,
                                           std::string_view content_hash) {
  std::optional<ReplacedText> replaced;
  auto has_written = false;
  for (auto const& line : lines) {
    // A line that replaced a text, or the first, which wrote it.
    auto const is_writing = !line.changed.empty() || &line == &lines.front();
    if (!is_writing) continue;
    if (line.actor == actor) {
      has_written = true;
      replaced.reset();
      continue;
    }
    if (!has_written || line.before.empty()) continue;
    if (!replaced) replaced = ReplacedText{line.before, {}, {}};
    if (std::ranges::find(replaced->actors, line.actor) == replaced->actors.end())
      replaced->actors.push_back(line.actor);
    replaced->at = line.at;
  }
  return replaced && replaced->hash != content_hash ? replaced : std::nullopt;
}

bool is_translated(AgreedText const& text) {
  return !text.details.language.empty() && text.translated == text_hash(fields_of(text));
}

void keep_agreed_text(commands::Command& command, Letter const& letter) {
  auto const text = agreed_text_now(command.transaction(), command.office(), letter);
  auto const hash = content_hash(letter);
  command.watch("letter_agreed", {command.office(), letter.id, hash});
  command.transaction().execute(sql::keep_agreed_text, {{"office", command.office()},
                                                        {"letter", letter.id},
                                                        {"hash", hash},
                                                        {"language", text.language},
                                                        {"correspondent", text.correspondent},
                                                        {"title", text.title},
                                                        {"body", text.body},
                                                        {"enclosures", text.enclosures},
                                                        {"answers", text.answers},
                                                        {"documents", joined_lines(text.documents)},
                                                        {"copies", text.details.copies},
                                                        {"second_language", text.details.language},
                                                        {"second_correspondent", text.details.correspondent},
                                                        {"second_title", text.details.title},
                                                        {"second_body", text.details.body},
                                                        {"second_enclosures", text.details.enclosures},
                                                        {"translated", text.translated},
                                                        {"joint_with", text.details.joint_with}});
}

std::string keep_text_that_goes(commands::Command& command, Letter const& letter) {
  if (!after(letter.direction, letter.state, LetterAct::issue)) return {};
  keep_agreed_text(command, letter);
  return content_hash(letter);
}

std::vector<LetterPart> changed_parts(AgreedText const& before, AgreedText const& now) {
  std::vector<LetterPart> parts;
  auto const add_if = [&](bool differs, LetterPart part) {
    if (differs) parts.push_back(part);
  };
  add_if(before.title != now.title, LetterPart::title);
  add_if(before.body != now.body, LetterPart::text);
  add_if(before.correspondent != now.correspondent, LetterPart::correspondent);
  add_if(before.language != now.language, LetterPart::language);
  add_if(before.answers != now.answers, LetterPart::answers);
  add_if(before.enclosures != now.enclosures || before.documents != now.documents, LetterPart::enclosures);
  add_if(before.details.copies != now.details.copies, LetterPart::copies);
  add_if(before.details.joint_with != now.details.joint_with, LetterPart::joint);
  auto const is_other_source =
      before.translated != now.translated && !(before.details.language.empty() && now.details.language.empty());
  add_if(translation_of(before.details) != translation_of(now.details) || is_other_source, LetterPart::translation);
  return parts;
}

std::vector<LetterPart> changed_parts(LetterFields const& before, LetterFields const& now) {
  auto parts = changed_parts(text_of_fields(before), text_of_fields(now));
  // What is left once the text is the same.
  auto beside = now;
  beside.language = before.language;
  beside.correspondent = before.correspondent;
  beside.title = before.title;
  beside.body = before.body;
  beside.enclosures = before.enclosures;
  beside.answers = before.answers;
  if (beside != before) parts.push_back(LetterPart::particulars);
  return parts;
}

std::vector<LetterPart> changed_parts(KeptDetails const& before, KeptDetails const& now) {
  std::vector<LetterPart> parts;
  if (before.details.copies != now.details.copies) parts.push_back(LetterPart::copies);
  if (before.details.joint_with != now.details.joint_with) parts.push_back(LetterPart::joint);
  // Saved again as it was: it was looked through, and is of the text as it is now.
  auto const is_of_another = !now.details.language.empty() && before.content_hash != now.content_hash;
  if (translation_of(before.details) != translation_of(now.details) || is_of_another)
    parts.push_back(LetterPart::translation);
  return parts;
}

}  // namespace amity::work
