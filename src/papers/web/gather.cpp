// SPDX-License-Identifier: Apache-2.0
#include "gather.h"

#include "core/text_lines.h"
#include "ui/format.h"
#include "ui/localizer.h"

namespace amity::papers::web {
namespace {

std::string day_text(std::string_view language, std::optional<Day> const& day) {
  return day ? ui::format_date(language, amity::to_string(*day)) : std::string{};
}

PaperWords paper_words(ui::Localizer const& localizer) {
  return {localizer.text("papers.enclosures"), localizer.text("papers.copies"), localizer.text("papers.number")};
}

SecondText second_text(partnerships::Office const& office, work::Letter const& letter,
                       work::PaperDetails const& details) {
  ui::Localizer const localizer(details.language);
  return {details.language,
          office_head_of(office, details.language).name,
          details.correspondent,
          details.title,
          text_lines(details.body),
          text_lines(details.enclosures),
          localizer.text("papers.translation.note",
                         {{"language", ui::language_name(details.language, letter.fields.language)}}),
          paper_words(localizer)};
}

}  // namespace

std::string notice_of(PaperSource const& source, std::string_view language) {
  return source.is_made_up ? ui::Localizer(language).text("made_up") : std::string{};
}

std::string han_of(partnerships::Office const& office) {
  return !office.languages.empty() && office.languages.front() == "ja" ? "ja" : "zh";
}

OfficeHead office_head_of(partnerships::Office const& office, std::string_view language) {
  auto const name = choose(office.name, language).text;
  OfficeHead head{name.empty() ? office.slug : std::string(name), office.accent_day};
  if (office.languages.empty() || office.languages.front() == language) return head;
  head.local_language = office.languages.front();
  head.local = std::string(text_in(office.name, head.local_language));
  if (head.local == head.name) head.local.clear();
  return head;
}

std::optional<PaperMark> mark_of(work::Letter const& letter, std::string_view language) {
  ui::Localizer const localizer(language);
  if (letter.state == work::LetterState::voided)
    return PaperMark{PaperMark::Kind::voided, localizer.text("papers.void"),
                     localizer.text("papers.void.why", {{"reason", letter.reason}})};
  if (letter.direction == work::Direction::out && !letter.issued)
    return PaperMark{PaperMark::Kind::draft, localizer.text("papers.draft"), localizer.text("papers.draft.not_issued")};
  return std::nullopt;
}

LetterPaper letter_paper(PaperSource const& source, work::Letter const& letter) {
  auto const& language = letter.fields.language;
  auto const kept = work::details_of(source.transaction, source.office.id, letter.id);
  LetterPaper paper;
  paper.language = language;
  paper.han = han_of(source.office);
  paper.office = office_head_of(source.office, language);
  paper.number = letter.number ? letter.number->text : std::string{};
  paper.date = day_text(language, letter.issued);
  paper.to = letter.fields.correspondent;
  paper.title = letter.fields.title;
  paper.paragraphs = text_lines(letter.fields.body);
  paper.enclosures = work::enclosures_of(source.transaction, source.office.id, letter);
  paper.signatory = letter.signatory;
  paper.copies = text_lines(kept.details.copies);
  paper.joint_with = text_lines(kept.details.joint_with);
  paper.mark = mark_of(letter, language);
  paper.notice = notice_of(source, language);
  if (is_translated(kept, letter.fields)) paper.second = second_text(source.office, letter, kept.details);
  paper.words = paper_words(ui::Localizer(language));
  if (letter.fields.urgency != work::Urgency::ordinary)
    paper.urgency = ui::Localizer(language).word("urgency", work::to_string(letter.fields.urgency));
  return paper;
}

YearlyPaper yearly_paper(PaperSource const& source, work::Direction direction, int year, std::string_view language) {
  ui::Localizer const localizer(language);
  auto const is_out = direction == work::Direction::out;
  YearlyPaper paper;
  paper.language = std::string(language);
  paper.han = han_of(source.office);
  paper.office = office_head_of(source.office, language);
  paper.notice = notice_of(source, language);
  paper.title = localizer.text(is_out ? "papers.yearly.out" : "papers.yearly.in", {{"year", std::to_string(year)}});
  auto const letters = work::letters_of_year(source.transaction, source.office.id, direction, year);
  paper.count = localizer.text("letters.count", {{"n", static_cast<std::int64_t>(letters.size())}});
  for (auto const* key :
       {"letter.number", is_out ? "letter.issued" : "letter.arrived", "letter.title",
        is_out ? "papers.to" : "papers.from", is_out ? "papers.signed_by" : "papers.series", "papers.state"})
    paper.columns.push_back(localizer.text(key));
  for (auto const& letter : letters) {
    auto state = localizer.word("letter.state", to_string(letter.state));
    auto const is_void = letter.state == work::LetterState::voided;
    if (is_void) state = localizer.text("papers.void.why", {{"reason", letter.reason}});
    paper.rows.push_back({{letter.number, day_text(language, letter.on), letter.title, letter.correspondent,
                           is_out ? letter.signatory : letter.series, std::move(state)},
                          is_void});
  }
  return paper;
}

}  // namespace amity::papers::web
