// SPDX-License-Identifier: Apache-2.0
// Writing letters down, and changing what they say.
#include "work/letter.h"

#include "agreed_rows.h"
#include "columns.h"
#include "db/id_sequence.h"
#include "extension_rows.h"
#include "letter_rows.h"
#include "people/use.h"
#include "refusals.h"
#include "rules/office_calendar.h"
#include "work/letter_details.h"
#include "work/secrecy.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

// The inverse of texts_of(), for what two writers agreed on.
LetterFields letter_fields_of(commands::FieldTexts const& texts) {
  LetterFields fields;
  fields.language = texts.at("language");
  fields.correspondent = texts.at("correspondent");
  fields.title = texts.at("title");
  fields.body = texts.at("body");
  fields.enclosures = texts.at("enclosures");
  fields.partner = id_of<CityId>(texts.at("partner"));
  fields.their_number = texts.at("their_number");
  fields.dated = day_of(texts.at("dated"));
  fields.arrived = day_of(texts.at("arrived"));
  fields.answers = id_of<LetterId>(texts.at("answers"));
  auto const unit = parse_unit(texts.at("within_unit"));
  if (auto const amount = number_of(texts.at("within")); amount && unit)
    fields.within = Within{static_cast<int>(*amount), *unit};
  fields.urgency = parse_urgency(texts.at("urgency")).value_or(Urgency::ordinary);
  return fields;
}

void check_arrival(LetterFields const& fields, Direction direction, Day today,
                   std::vector<fields::FieldError>& errors) {
  for (auto error : {error_in_year("arrived", fields.arrived), error_in_year("dated", fields.dated)})
    if (error) errors.push_back(*std::move(error));
  if (direction == Direction::in && !fields.arrived)
    errors.push_back(wrong("arrived", {}, "empty", "a letter that came in came on a day", "the day it arrived"));
  if (fields.arrived && *fields.arrived > today)
    errors.push_back(
        wrong("arrived", amity::to_string(*fields.arrived), "lies_ahead", "this day lies ahead", "today or before"));
  if (fields.dated && *fields.dated > today && direction == Direction::in)
    errors.push_back(wrong("dated", amity::to_string(*fields.dated), "lies_ahead", "this day lies ahead",
                           "the day that stands on it"));
}

void check_references(Command& command, LetterFields const& fields, Direction direction, LetterId self,
                      std::vector<fields::FieldError>& errors) {
  auto& transaction = command.transaction();
  if (fields.partner &&
      !transaction.one(sql::partner_city, {{"city", *fields.partner}}, [](db::Row const&) { return true; }))
    errors.push_back(wrong("partner", std::to_string(fields.partner->value), "not_found", "there is no such city",
                           "a partner of the office"));
  if (!fields.answers) return;
  auto const other = letter_of(transaction, command.office(), *fields.answers);
  if (!other || other->direction == direction || other->id == self)
    errors.push_back(wrong("answers", std::to_string(fields.answers->value), "answers_nothing",
                           "this is no letter that can be answered by this one", "a letter of the other direction"));
}

std::vector<fields::FieldError> errors_in_letter(Command& command, LetterFields const& fields, Direction direction,
                                                 Day today, LetterId self) {
  std::vector<fields::FieldError> errors;
  if (is_blank(fields.title))
    errors.push_back(wrong("title", fields.title, "empty", "a letter has a subject line", "what it is about"));
  // Nothing of it stands in the error.
  for (auto const* field : {"title", "body"})
    if (std::string_view(field) == "title" ? title_bears_secrecy(fields.title) : head_bears_secrecy(fields.body))
      errors.push_back(wrong(field, {}, "classified", "this bears a mark of state secrecy, and is not to be kept here",
                             "the confidential registry of the office, by hand"));
  if (is_blank(fields.correspondent))
    errors.push_back(wrong("correspondent", fields.correspondent, "empty",
                           "a letter comes from somebody or goes to somebody", "an office or a person"));
  if (std::ranges::find(interface_languages, fields.language) == interface_languages.end())
    errors.push_back(
        wrong("language", fields.language, "not_a_word", "letters are kept in zh, ja or en", "zh, ja, en"));
  constexpr int longest = 366;
  if (fields.within && (fields.within->amount < 1 || fields.within->amount > longest)) {
    errors.push_back(wrong("within", std::to_string(fields.within->amount), "no_term", "this is no length of time",
                           "1 to 366, or nothing where no answer is due"));
    errors.back().arguments = {{"most", std::int64_t{longest}}};
  }
  check_arrival(fields, direction, today, errors);
  check_references(command, fields, direction, self, errors);
  return errors;
}

// Who is meant, where the words are those of a post or an organisation.
void note_correspondent(Command& command, LetterId id, LetterFields const& fields) {
  people::note_use(command, letter_subject(id), people::UseRole::correspondent, fields.correspondent);
}

// Ours was answered by one that came in.
void answered_by(Command& command, LetterFields const& fields, std::string const& number) {
  if (!fields.answers) return;
  auto ours = letter_of(command.transaction(), command.office(), *fields.answers);
  if (!ours || !after(ours->direction, ours->state, LetterAct::answer)) return;
  ours->state = LetterState::answered;
  write_letter(command, *ours);
  note_act(command, ours->id, {LetterAct::answer, number});
}

}  // namespace

std::optional<Letter> letter_as_written(db::Transaction& transaction, OfficeId office, LetterId id) {
  auto letter = transaction.one(sql::find_letter, {{"office", office}, {"id", id}}, read_letter);
  if (!letter) return letter;
  letter->documents = files::attached(transaction, office, documents_of(id));
  letter->details = details_hash(details_of(transaction, office, id));
  return letter;
}

std::optional<Letter> letter_of(db::Transaction& transaction, OfficeId office, LetterId id,
                                rules::OfficeCalendar* calendar) {
  auto letter = letter_as_written(transaction, office, id);
  if (!letter || !letter->fields.within || !counted_from(*letter)) return letter;
  rules::OfficeCalendar own(transaction, office);
  letter->extensions = extensions_of(transaction, office, letter_kind, id.value);
  letter->deadline = deadline_of(letter->fields.within, counted_from(*letter), calendar != nullptr ? **calendar : *own,
                                 letter->extensions);
  return letter;
}

std::optional<LetterTitle> letter_title(db::Transaction& transaction, OfficeId office, LetterId id) {
  return transaction.one(sql::letter_title, {{"office", office}, {"id", id}}, [](db::Row const& row) {
    return LetterTitle{row.get<std::string>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
                       row.get<std::string>(3)};
  });
}

std::vector<HandlingLine> handling_of(db::Transaction& transaction, OfficeId office, LetterId id) {
  return transaction.all(sql::handling, {{"office", office}, {"letter", id}}, [](db::Row const& row) {
    return HandlingLine{row.get<std::string>(1),
                        row.get<std::string>(2),
                        row.get<std::string>(3),
                        row.get<std::optional<accounts::DepartmentId>>(4),
                        row.get<std::string>(5),
                        row.get<LetterId>(0),
                        row.get<std::optional<accounts::AccountId>>(6),
                        row.get<std::optional<accounts::AccountId>>(7),
                        row.get<std::string>(8),
                        row.get<std::int64_t>(9),
                        row.get<std::string>(10)};
  });
}

bool wrote(db::Transaction& transaction, OfficeId office, LetterId id, std::string_view actor) {
  return transaction
      .one(sql::find_hand, {{"office", office}, {"letter", id}, {"actor", actor}}, [](db::Row const&) { return true; })
      .has_value();
}

Outcome<LetterId> add_letter(Command& command, NewLetter const& wanted) {
  auto errors = errors_in_letter(command, wanted.fields, wanted.direction, wanted.today, {});
  auto const is_in = wanted.direction == Direction::in;
  auto const series = is_in ? find_series(command.transaction(), command.office(), wanted.series) : std::nullopt;
  if (is_in && (!series || series->fields.direction != Direction::in))
    errors.push_back(wrong("series", {}, "no_series", "there is no such series of numbers for letters that come in",
                           "one that a director has made"));
  else if (auto error = series ? error_in_day(command, series->id, wanted.today) : std::nullopt)
    errors.push_back(*std::move(error));
  if (!errors.empty()) return refused(std::move(errors));
  Letter letter;
  letter.id = LetterId{db::take_ids(command.transaction(), command.office(), "letter")};
  letter.direction = wanted.direction;
  letter.state = is_in ? LetterState::received : LetterState::draft;
  letter.fields = wanted.fields;
  if (!is_in) letter.fields.arrived.reset();
  if (series)
    letter.number = take_number(command, *series, static_cast<int>(std::chrono::year_month_day{wanted.today}.year()));
  if (letter.number && number_is_given(command, *letter.number)) return refused({number_given(*letter.number)});
  insert_letter(command, letter);
  note_correspondent(command, letter.id, letter.fields);
  note_hand(command, letter.id);
  if (is_in) answered_by(command, letter.fields, letter.number->text);
  note_act(command, letter.id, {is_in ? LetterAct::receive : LetterAct::write});
  return letter.id;
}

Outcome<std::int64_t> change_letter(Command& command, LetterId id, LetterFields const& fields,
                                    std::optional<commands::Seen> const& seen, Day today) {
  auto stored = letter_to_change(command, id);
  if (!stored) return Refused{stored.error()};
  if (auto const next = state_after(*stored, LetterAct::write); !next) return Refused{next.error()};
  auto const texts = commands::fields_to_write(texts_of(fields), seen, texts_of(stored->fields), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const wanted = letter_fields_of(*texts);
  if (wanted == stored->fields) return stored->version;
  if (auto errors = errors_in_letter(command, wanted, stored->direction, today, id); !errors.empty())
    return refused(std::move(errors));
  auto const is_another_answer = wanted.answers != stored->fields.answers;
  auto const is_another_partner = wanted.partner != stored->fields.partner;
  auto const is_another_correspondent = wanted.correspondent != stored->fields.correspondent;
  auto changed = changed_parts(stored->fields, wanted);
  std::string before;
  if (std::ranges::any_of(changed, [](LetterPart part) { return part != LetterPart::particulars; }))
    before = keep_text_that_goes(command, *stored);
  auto const stood = standing_answers(command, id);
  if (wanted.within != stored->fields.within) end_extensions(command, letter_kind, id.value);
  stored->fields = wanted;
  if (is_another_correspondent) note_correspondent(command, id, wanted);
  if (stored->direction == Direction::out) stored->fields.arrived.reset();
  write_fields(command, *stored);
  // A hold on the one or the other partner hides its copies for the public.
  if (is_another_partner) command.touch("letters");
  if (stored->direction == Direction::in && is_another_answer) answered_by(command, wanted, stored->number->text);
  note_hand(command, id);
  note_act(command, id, {LetterAct::write, {}, {}, {}, {}, std::move(changed), stood, std::move(before)});
  return stored->version + 1;
}

}  // namespace amity::work
