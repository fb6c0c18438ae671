// SPDX-License-Identifier: Apache-2.0
// Writing a letter down: a draft, one that came in, a change, and who is asked to agree.
#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "inputs.h"
#include "people/use.h"
#include "ui/format.h"
#include "ui/links.h"
#include "views.h"
#include "work/reply_title.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::Sent;
using ui::FormField;

constexpr std::size_t longest_line = 300;
constexpr std::size_t longest_body = 20'000;
constexpr std::size_t longest_list = 2000;
constexpr std::size_t longest_number = 80;

Texts texts_shown(snapshot::World const& world, LetterFields const& fields) {
  Texts texts;
  for (auto const& [name, text] : texts_of(fields)) texts.emplace(name, text);
  texts["partner"] = partner_text(world, fields.partner);
  if (!fields.within) texts["within_unit"] = std::string(to_string(deadlines::Unit::working_days));
  return texts;
}

FormField partner_field(AtDesk const& at, std::string value) {
  FormField field{.name = "partner",
                  .label = at.localizer.text("letter.partner"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .choices = partner_choices(at),
                  .hint = at.localizer.text("changes.partner.hint")};
  field.choices.insert(field.choices.begin(), {"", at.localizer.text("people.department.none")});
  keep_chosen(field);
  return field;
}

// The letters of the other direction that can be answered, of each state the newest.
FormField answers_field(AtDesk const& at, Direction direction, std::string value) {
  constexpr std::int64_t most_offered = 200;
  FormField field{.name = "answers",
                  .label = at.localizer.text("letter.answers"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .choices = {{"", at.localizer.text("people.department.none")}}};
  auto transaction = reading(at);
  auto const add = [&](LetterId id, std::string const& number, std::string const& title) {
    field.choices.push_back({std::to_string(id.value), (number.empty() ? "" : number + " ") + title});
  };
  auto const other = direction == Direction::in ? Direction::out : Direction::in;
  for (auto const state : all_letter_states) {
    if (is_closed(state) || !after(other, state, LetterAct::answer)) continue;
    LetterQuestion question;
    question.direction = other;
    question.state = state;
    question.limit = most_offered;
    for (auto const& line : letters(transaction, at.office.id, question).lines) add(line.id, line.number, line.title);
  }
  auto const is_offered = std::ranges::any_of(field.choices, [&](auto const& one) { return one.value == field.value; });
  if (!is_offered) {
    LetterId const id{number_in(field.value)};
    if (auto const one = letter_title(transaction, at.office.id, id)) add(id, one->number, one->title);
  }
  return field;
}

// The posts and organisations that the office keeps, as they would stand on a letter in that language.
std::vector<std::string> people_offered(AtDesk const& at, Direction direction, std::string const& language) {
  constexpr std::int64_t most_offered = 300;
  if (!has(at, Right::read_people)) return {};
  auto transaction = reading(at);
  return people::words_offered(transaction, at.office.id, language.empty() ? at.localizer.language() : language,
                               most_offered, wording_of(direction));
}

FormField unit_field(AtDesk const& at, std::string value) {
  FormField field{.name = "within_unit",
                  .label = at.localizer.text("letter.within_unit"),
                  .is = FormField::Is::choice,
                  .value = std::move(value)};
  for (auto const* word : {"working_days", "days", "months"})
    field.choices.push_back({word, at.localizer.word("unit", word)});
  return field;
}

FormField urgency_field(AtDesk const& at, std::string value) {
  FormField field{.name = "urgency",
                  .label = at.localizer.text("urgency.label"),
                  .is = FormField::Is::choice,
                  .value = value.empty() ? std::string(to_string(Urgency::ordinary)) : std::move(value)};
  for (auto const one : all_urgencies) {
    auto const word = std::string(to_string(one));
    field.choices.push_back({word, at.localizer.word("urgency", word)});
  }
  return field;
}

FormField language_field(AtDesk const& at, std::string value) {
  FormField field{.name = "language",
                  .label = at.localizer.text("letter.language"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .required = true};
  for (auto const language : interface_languages)
    field.choices.push_back({std::string(language), ui::language_name(at.localizer.language(), language)});
  return field;
}

std::vector<FormField> letter_fields(AtDesk const& at, Direction direction, Texts const& texts) {
  auto const value = [&](std::string_view name) { return text_named(texts, name); };
  auto const text = [&](std::string name, std::string_view label, std::size_t most) {
    auto const stands = value(name);
    return FormField{.name = std::move(name), .label = at.localizer.text(label), .value = stands, .most = most};
  };
  auto const language = std::string(ui::html_language(value("language")));
  auto const is_in = direction == Direction::in;
  std::vector<FormField> fields;
  auto correspondent = text("correspondent", is_in ? "letter.from" : "letter.to", longest_line);
  correspondent.required = true;
  correspondent.suggestions = people_offered(at, direction, value("language"));
  auto title = text("title", "letter.title", longest_line);
  title.required = true;
  title.language = language;
  auto body = text("body", "letter.body", longest_body);
  body.is = FormField::Is::lines;
  body.language = language;
  auto enclosures = text("enclosures", "letter.enclosures", longest_list);
  enclosures.is = FormField::Is::lines;
  enclosures.hint = at.localizer.text("letter.enclosures.hint");
  auto within = text("within", is_in ? "letter.within_in" : "letter.within_out", 3);
  within.is = FormField::Is::number;
  within.hint = at.localizer.text("letter.within.hint");
  fields.push_back(std::move(correspondent));
  if (is_in) {
    auto arrived = text("arrived", "letter.arrived", 0);
    arrived.is = FormField::Is::date;
    arrived.required = true;
    auto dated = text("dated", "letter.dated", 0);
    dated.is = FormField::Is::date;
    fields.push_back(std::move(arrived));
    fields.push_back(std::move(dated));
    fields.push_back(text("their_number", "letter.their_number", longest_number));
  }
  fields.push_back(std::move(title));
  fields.push_back(std::move(body));
  fields.push_back(std::move(enclosures));
  fields.push_back(partner_field(at, value("partner")));
  fields.push_back(answers_field(at, direction, value("answers")));
  fields.push_back(std::move(within));
  fields.push_back(unit_field(at, value("within_unit")));
  fields.push_back(urgency_field(at, value("urgency")));
  fields.push_back(language_field(at, value("language")));
  return fields;
}

struct LetterForm {
  FormPage page;
  ui::Form form;
};

LetterForm new_letter_form(AtDesk const& at, Direction direction, Texts const& texts) {
  auto const is_in = direction == Direction::in;
  LetterForm made{{at.localizer.text(is_in ? "letters.receive" : "letters.draft"),
                   at.localizer.text(is_in ? "letters.receive.lead" : "letters.draft.lead"),
                   {{at.address("/letters"), at.localizer.text("letters.title")}}},
                  {}};
  made.form.id = "letter";
  made.form.action = partnerships::web::with_once(at.address(is_in ? "/letters/receive" : "/letters/draft"));
  made.form.fields = letter_fields(at, direction, texts);
  if (is_in) {
    FormField series{.name = "series",
                     .label = at.localizer.text("letter.series"),
                     .is = FormField::Is::choice,
                     .value = text_named(texts, "series"),
                     .required = true};
    auto transaction = reading(at);
    for (auto const& one : series_of(transaction, at.office.id))
      if (one.fields.direction == Direction::in)
        series.choices.push_back({std::to_string(one.id.value), one.fields.name + " · " + one.fields.shape});
    if (series.choices.empty()) {
      series.hint = at.localizer.text("letter.series.none");
      series.choices.push_back({"", at.localizer.text("form.nothing")});
    }
    made.form.fields.push_back(std::move(series));
  }
  made.form.hidden = {{"direction", std::string(to_string(direction))}};
  made.form.button = at.localizer.text(is_in ? "letters.receive.go" : "letters.draft.go");
  made.form.cancel = at.address("/letters");
  return made;
}

// What a new letter begins with: an answer is about what it answers.
Texts beginning_of(AtDesk const& at, Direction direction) {
  LetterFields fields;
  fields.language = at.localizer.language();
  if (direction == Direction::in) fields.arrived = today_at(at);
  if (auto const number = number_asked(at, "answers"); number != 0) {
    auto transaction = reading(at);
    if (auto const answered = letter_of(transaction, at.office.id, LetterId{number})) {
      fields.answers = answered->id;
      fields.correspondent = answered->fields.correspondent;
      fields.partner = answered->fields.partner;
      fields.language = answered->fields.language;
      fields.title = reply_title(answered->fields.language, answered->fields.title);
    }
  }
  if (asked(at, "about") == "signing") fields.title = at.localizer.text("steps.next.thanks_title");
  if (auto correspondent = asked(at, "correspondent");
      !correspondent.empty() && correspondent.size() <= longest_line && fields.correspondent.empty())
    fields.correspondent = std::move(correspondent);
  if (direction == Direction::out && has(at, Right::read_people)) {
    auto transaction = reading(at);
    if (auto words = people::addressed(transaction, at.office.id, fields.correspondent, fields.language))
      fields.correspondent = *std::move(words);
  }
  auto texts = texts_shown(*at.world, fields);
  // From a partner's page: the partner.
  if (auto const partner = asked(at, "partner"); !partner.empty() && texts["partner"].empty())
    texts["partner"] = partner_text(*at.world, partner_of(*at.world, partner));
  return texts;
}

http::Response new_letter_page(AtDesk const& at, Direction direction) {
  if (!has(at, Right::draft_letters)) return without_right(at, Right::draft_letters);
  auto const made = new_letter_form(at, direction, beginning_of(at, direction));
  return partnerships::web::form_page(at, made.page, made.form);
}

void new_letter_sent(AtDesk const& at, Direction direction, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = new_letter_form(at, direction, typed);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::NewLetterInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  NewLetter wanted{direction, fields_of(*at.world, *input), {}, today_at(at)};
  if (input->series && *input->series) wanted.series = SeriesId{**input->series};
  Sent sent{Right::draft_letters, "letter.add", "letter"};
  sent.work = [wanted, world = at.world](Command& command) -> Outcome<std::string> {
    auto with_partner = wanted;
    word_correspondent(command, with_partner.direction, with_partner.fields);
    find_partner(*world, command, with_partner.fields);
    auto const id = add_letter(command, with_partner);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/letters/letter") +
                                        ui::query_text({{"id", id}, {"done", "saved"}}));
  };
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

std::vector<std::pair<std::string, std::string>> seen_hidden(AtDesk const& at, Letter const& letter) {
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.version", std::to_string(letter.version)}};
  for (auto const& [name, text] : texts_shown(*at.world, letter.fields)) hidden.emplace_back("seen." + name, text);
  return hidden;
}

LetterForm edit_form(AtDesk const& at, Letter const& letter, Texts const& texts) {
  LetterForm made{
      {letter.fields.title,
       at.localizer.text(letter.state == LetterState::circulating ? "letter.edit.circulating" : "letter.edit.lead"),
       {{at.address("/letters"), at.localizer.text("letters.title")},
        {letter_address(at, letter.id), letter.number ? letter.number->text : letter.fields.title}}},
      {}};
  made.form.id = "letter";
  made.form.action = partnerships::web::with_once(letter_address(at, letter.id, "edit"));
  made.form.fields = letter_fields(at, letter.direction, texts);
  made.form.hidden = seen_hidden(at, letter);
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = letter_address(at, letter.id);
  made.page.follows = {subject_of(letter)};
  return made;
}

http::Response edit_page(AtDesk const& at) {
  if (!has(at, Right::draft_letters)) return without_right(at, Right::draft_letters);
  auto const letter = letter_asked(at);
  if (!letter) return no_such_letter(at);
  // What was issued stays as it went out: its page says so.
  if (!after(letter->direction, letter->state, LetterAct::write))
    return partnerships::web::see_other(letter_address(at, letter->id));
  auto const made = edit_form(at, *letter, texts_shown(*at.world, letter->fields));
  return partnerships::web::form_page(at, made.page, made.form);
}

void edit_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = edit_form(at, *letter, typed);
  made.form.hidden.clear();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made.form.hidden.emplace_back(name, text);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::LetterInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  auto fields = fields_of(*at.world, *input);
  if (letter->direction == Direction::out) {
    // What the form does not ask stays.
    fields.dated = letter->fields.dated;
    fields.their_number = letter->fields.their_number;
  }
  Sent sent{Right::draft_letters, "letter.change", subject_of(*letter)};
  sent.work = [id = letter->id, fields, seen = seen_of(*at.world, *input), today = today_at(at),
               world = at.world](Command& command) {
    auto with_partner = fields;
    word_correspondent_anew(command, id, with_partner);
    find_partner_anew(*world, command, id, with_partner);
    return as_done(change_letter(command, id, with_partner, seen, today));
  };
  sent.done = letter_address(at, letter->id);
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  sent.seen_now = [id = letter->id](AtDesk const& again) {
    auto transaction = reading(again);
    auto const now = letter_of(transaction, again.office.id, id);
    return now ? seen_hidden(again, *now) : std::vector<std::pair<std::string, std::string>>{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_letter_forms(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/letters/draft", [](AtDesk const& at) { return new_letter_page(at, Direction::out); });
  add_desk_page(router, desk, "/letters/receive", [](AtDesk const& at) { return new_letter_page(at, Direction::in); });
  add_desk_action(router, desk, "/letters/draft", [](AtDesk const& at, http::Completion const& completion) {
    new_letter_sent(at, Direction::out, completion);
  });
  add_desk_action(router, desk, "/letters/receive", [](AtDesk const& at, http::Completion const& completion) {
    new_letter_sent(at, Direction::in, completion);
  });
  add_desk_page(router, desk, "/letters/edit", edit_page);
  add_desk_action(router, desk, "/letters/edit", edit_sent);
}

}  // namespace amity::work::web
