// SPDX-License-Identifier: Apache-2.0
// For how long letters are kept, and legal holds on letters and partners.
#include "accounts/actor_names.h"
#include "commands/web/form_input.h"
#include "core/subjects.h"
#include "core/utf8.h"
#include "letter_parts.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/copy_head.h"
#include "work/keeping.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

std::string period_text(AtDesk const& at, Period period) { return at.localizer.word("keeping", to_string(period)); }

std::string keeping_address(AtDesk const& at, LetterId id, std::string_view page = {}) {
  return at.address("/letters/keeping" + std::string(page)) + ui::query_text({{"id", std::to_string(id.value)}});
}

FormField period_field(AtDesk const& at, std::string value) {
  FormField field{.name = "period",
                  .label = at.localizer.text("keeping.period"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .required = true};
  for (auto const one : all_periods) field.choices.push_back({std::string(to_string(one)), period_text(at, one)});
  return field;
}

// Of a letter that has no period of its own, in the place of one.
constexpr std::string_view as_its_series{"series"};

FormField letter_period_field(AtDesk const& at, std::string value) {
  auto field = period_field(at, std::move(value));
  field.choices.insert(field.choices.begin(), {std::string(as_its_series), at.localizer.text("keeping.as_series")});
  return field;
}

// Of a period that is none of the field's choices: none is guessed in its place.
fields::FieldError no_such_period(AtDesk const& at, FormField const& field) {
  if (field.value.empty()) return {"period", {}, "a value is needed", "one of the list", "missing", {}, 0};
  std::string choices;
  for (auto const& one : field.choices)
    choices += (choices.empty() ? "" : at.localizer.text("list.separator")) + one.text;
  return {"period", field.value, "is not known here", choices, "unknown_word", {{"accepted", choices}}, 0};
}

FormField why_field(AtDesk const& at, std::string_view name, std::string_view label, std::string value) {
  return {.name = std::string(name),
          .label = at.localizer.text(label),
          .value = std::move(value),
          .required = true,
          .most = 500};
}

ui::Form letter_period_form(AtDesk const& at, LetterId id, Keeping const& keeping, Texts const* typed) {
  ui::Form form;
  form.id = "period";
  form.action = partnerships::web::with_once(keeping_address(at, id));
  auto const own = keeping.by.empty() ? as_its_series : to_string(keeping.period);
  form.fields = {letter_period_field(at, typed != nullptr ? text_named(*typed, "period") : std::string(own)),
                 why_field(at, "why", "keeping.why", typed != nullptr ? text_named(*typed, "why") : keeping.why)};
  form.fields.back().required = false;
  form.fields.back().hint = at.localizer.text("keeping.why.hint");
  form.button = at.localizer.text("office.save");
  form.cancel = letter_address(at, id);
  return form;
}

ui::Form hold_form(AtDesk const& at, std::string const& action, std::vector<FormField> fields, Texts const* typed) {
  ui::Form form;
  form.id = "hold";
  form.action = partnerships::web::with_once(action);
  form.fields = std::move(fields);
  form.fields.push_back(
      why_field(at, "why", "keeping.hold.why", typed != nullptr ? text_named(*typed, "why") : std::string{}));
  form.button = at.localizer.text("keeping.hold");
  return form;
}

// What was typed, cut to what a form takes.
std::string words_of(Texts const& typed, std::string_view name) {
  constexpr std::size_t most = 2000;  // bytes of 500 characters
  return std::string(utf8::cut(text_named(typed, name), most));
}

std::string hold_text(AtDesk const& at, accounts::ActorNames const& name_of, people::Hold const& hold) {
  return at.localizer.text("keeping.held",
                           {{"who", name_of(hold.by)}, {"at", moment_text(at, hold.at)}, {"why", hold.why}});
}

std::string partner_named(AtDesk const& at, std::string_view subject) {
  for (auto const& choice : partner_choices(at))
    if (auto const* city = at.world->city(choice.value); city != nullptr && partner_subject(city->id) == subject)
      return choice.text;
  return std::string(subject);
}

// What the page shows beside its forms.
struct LetterForms {
  ui::Form period;
  ui::Form hold;
  ui::Form release;
};
http::Response letter_keeping_page(AtDesk const& at, Letter const& letter, LetterForms const& forms, unsigned status) {
  auto transaction = reading(at);
  auto const keeping = keeping_of(transaction, at.office.id, letter);
  accounts::ActorNames const name_of(transaction, at.office.id);
  auto const may_hold = has(at, Right::erase_people);
  json::array copy_holds;
  for (auto const& [subject, hold] : keeping.copy_holds)
    copy_holds.push_back(
        json::value_from(at.localizer.text("copies.keeping.partner", {{"partner", partner_named(at, subject)}}) +
                         at.localizer.text("form.colon") + hold_text(at, name_of, hold)));
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("keeping.title");
  content.description = content.title;
  content.main = ui::render(
      "office_letter_keeping", at.localizer.language(),
      {{"letters", at.address("/letters")},
       {"letter", letter_address(at, letter.id)},
       {"title", letter.fields.title},
       {"period", period_text(at, keeping.period)},
       {"over", keeping.over ? at.localizer.text(
                                   "keeping.over",
                                   {{"day", ui::format_date(at.localizer.language(), PartialDate::of(*keeping.over))}})
                             : std::string{}},
       {"own", keeping.by.empty()
                   ? at.localizer.text("keeping.by_series")
                   : at.localizer.text("keeping.own", {{"who", name_of(keeping.by)}, {"why", keeping.why}})},
       {"form", has(at, Right::draft_letters) ? ui::form_html(at.localizer, forms.period) : std::string{}},
       {"hold", keeping.hold ? hold_text(at, name_of, *keeping.hold) : std::string{}},
       {"partner_hold", keeping.partner_hold ? hold_text(at, name_of, *keeping.partner_hold) : std::string{}},
       {"copy_holds", std::move(copy_holds)},
       {"no_hold", !keeping.hold && !keeping.partner_hold && keeping.copy_holds.empty()},
       {"has_copies", has_copies(transaction, at.office.id, letter.id)},
       {"release_form", keeping.hold && may_hold ? ui::form_html(at.localizer, forms.release) : std::string{}},
       {"hold_form", !keeping.hold && may_hold ? ui::form_html(at.localizer, forms.hold) : std::string{}}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

ui::Form release_form(AtDesk const& at, LetterId letter) {
  ui::Form form;
  form.id = "release";
  form.action = partnerships::web::with_once(keeping_address(at, letter, "/release"));
  form.button = at.localizer.text("keeping.release");
  return form;
}

LetterForms letter_forms(AtDesk const& at, Letter const& letter) {
  auto transaction = reading(at);
  auto const keeping = keeping_of(transaction, at.office.id, letter);
  return {letter_period_form(at, letter.id, keeping, nullptr),
          hold_form(at, keeping_address(at, letter.id, "/hold"), {}, nullptr), release_form(at, letter.id)};
}

http::Response show_letter(AtDesk const& at) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  auto const letter = letter_asked(at);
  if (!letter) return no_such_letter(at);
  return letter_keeping_page(at, *letter, letter_forms(at, *letter), 200);
}

// Sends one of the page's two forms.
void letter_sent(AtDesk const& at, Letter const& letter, ui::Form LetterForms::*which, ui::Form form, Sent sent,
                 http::Completion const& completion) {
  sent.done = keeping_address(at, letter.id);
  sent.again = [letter, which](AtDesk const& again, ui::Form const& shown, unsigned status) {
    auto forms = letter_forms(again, letter);
    forms.*which = shown;
    return letter_keeping_page(again, letter, forms, status);
  };
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void period_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::draft_letters)) return completion(without_right(at, Right::draft_letters));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = letter_period_form(at, letter->id, {}, &typed);
  Sent sent{Right::draft_letters, "letter.period", subject_of(*letter)};
  auto const period = parse_period(text_named(typed, "period"));
  auto const is_as_series = text_named(typed, "period") == as_its_series;
  if (!period && !is_as_series) sent.wrong.push_back(no_such_period(at, form.fields.front()));
  // What is wrong already is only tried, for what is wrong with the rest.
  sent.work = [id = letter->id, is_as_series, period = period.value_or(Period::permanent),
               why = words_of(typed, "why")](Command& command) {
    return as_done(is_as_series ? drop_letter_period(command, id) : put_letter_period(command, id, period, why));
  };
  letter_sent(at, *letter, &LetterForms::period, std::move(form), std::move(sent), completion);
}

void letter_held(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  auto const typed = commands::typed_texts(at.request.body);
  Sent sent{Right::erase_people, "letter.hold", subject_of(*letter)};
  sent.work = [id = letter->id, why = words_of(typed, "why")](Command& command) {
    return as_done(hold_letter(command, id, why));
  };
  letter_sent(at, *letter, &LetterForms::hold, hold_form(at, keeping_address(at, letter->id, "/hold"), {}, &typed),
              std::move(sent), completion);
}

void letter_released(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const letter = letter_asked(at);
  if (!letter) return completion(no_such_letter(at));
  Sent sent{Right::erase_people, "letter.release", subject_of(*letter)};
  sent.work = [id = letter->id](Command& command) { return as_done(release_letter(command, id)); };
  letter_sent(at, *letter, &LetterForms::release, release_form(at, letter->id), std::move(sent), completion);
}

// The office's periods by series, and the holds that stand: beside what is due, which its own page tells.
json::array series_view(AtDesk const& at, db::Transaction& transaction) {
  json::array list;
  for (auto const& one : series_periods(transaction, at.office.id))
    list.push_back(json::object{
        {"name", one.name},
        {"shape", one.shape},
        {"period", period_text(at, one.period)},
        {"source", one.source.empty() ? at.localizer.text("keeping.undecided") : one.source},
        {"edit", has(at, Right::manage_rules)
                     ? at.address("/keeping/series") + ui::query_text({{"id", std::to_string(one.series.value)}})
                     : std::string{}}});
  return list;
}

json::array holds_view(AtDesk const& at, db::Transaction& transaction) {
  accounts::ActorNames const name_of(transaction, at.office.id);
  json::array list;
  for (auto const& one : people::holds_of(transaction, at.office.id)) {
    auto const slash = one.subject.find('/');
    LetterId const id{partnerships::web::number_in(std::string_view(one.subject).substr(slash + 1))};
    auto const is_letter = one.subject.starts_with("letter/");
    auto const letter = is_letter ? letter_title(transaction, at.office.id, id) : std::nullopt;
    list.push_back(json::object{
        {"what", letter ? letter->title : partner_named(at, one.subject)},
        {"href", letter ? keeping_address(at, id) : std::string{}},
        {"text", hold_text(at, name_of, one.hold)},
        {"release", is_letter ? keeping_address(at, id, "/release")
                              : at.address("/keeping/partner/release") + ui::query_text({{"partner", one.subject}})}});
  }
  return list;
}

ui::Form partner_form(AtDesk const& at, Texts const* typed) {
  FormField partner{.name = "partner",
                    .label = at.localizer.text("keeping.partner"),
                    .is = FormField::Is::choice,
                    .value = typed != nullptr ? text_named(*typed, "partner") : std::string{},
                    .choices = {{"", at.localizer.text("keeping.partner.none")}},
                    .required = true};
  for (auto& choice : partner_choices(at))
    if (!choice.value.empty()) partner.choices.push_back(std::move(choice));
  return hold_form(at, at.address("/keeping/partner"), {std::move(partner)}, typed);
}

http::Response keeping_page(AtDesk const& at, ui::Form const& form, unsigned status) {
  if (!has(at, Right::erase_people)) return without_right(at, Right::erase_people);
  auto transaction = reading(at);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("keeping.title");
  content.description = at.localizer.text("keeping.lead");
  auto holds = holds_view(at, transaction);
  auto const none = holds.empty();
  content.main = ui::render("office_keeping", at.localizer.language(),
                            {{"retention", at.address("/retention")},
                             {"lead", content.description},
                             {"series", series_view(at, transaction)},
                             {"has_holds", !none},
                             {"holds", std::move(holds)},
                             {"form", ui::form_html(at.localizer, form)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

void partner_held(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = partner_form(at, &typed);
  auto const* city = at.world->city(text_named(typed, "partner"));
  if (city == nullptr) {
    form.fields.front().wrong = at.localizer.text("field.error.missing");
    return completion(keeping_page(at, form, 422));
  }
  auto const subject = partner_subject(city->id);
  Sent sent{Right::erase_people, "partner.hold", subject};
  sent.work = [subject, why = words_of(typed, "why")](Command& command) {
    return as_done(people::hold_subject(command, subject, why));
  };
  sent.done = at.address("/keeping");
  sent.again = keeping_page;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void partner_released(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::erase_people)) return completion(without_right(at, Right::erase_people));
  auto const subject = partnerships::web::asked(at, "partner");
  Sent sent{Right::erase_people, "partner.release", subject};
  sent.work = [subject](Command& command) -> commands::Outcome<std::string> {
    // A letter's is released where the letter is.
    if (!subject.starts_with("partner/")) return std::string{};
    return as_done(release_partner(command, subject));
  };
  sent.done = at.address("/keeping");
  sent.again = keeping_page;
  partnerships::web::send(at, partner_form(at, nullptr), std::move(sent), completion);
}

struct SeriesPeriodForm {
  FormPage page;
  ui::Form form;
};
std::optional<SeriesPeriodForm> series_period_form(AtDesk const& at, Texts const* typed) {
  auto transaction = reading(at);
  for (auto const& one : series_periods(transaction, at.office.id)) {
    if (one.series.value != number_asked(at, "id")) continue;
    SeriesPeriodForm made;
    made.page = {one.name,
                 at.localizer.text("keeping.series.lead", {{"example", one.shape}}),
                 {{at.address("/keeping"), at.localizer.text("keeping.title")}}};
    made.form.id = "period";
    made.form.action = partnerships::web::with_once(at.address("/keeping/series") +
                                                    ui::query_text({{"id", std::to_string(one.series.value)}}));
    made.form.fields = {
        period_field(at, typed != nullptr ? text_named(*typed, "period") : std::string(to_string(one.period))),
        why_field(at, "source", "keeping.source", typed != nullptr ? text_named(*typed, "source") : one.source)};
    made.form.button = at.localizer.text("office.save");
    made.form.cancel = at.address("/keeping");
    return made;
  }
  return std::nullopt;
}

http::Response no_such_kept_series(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such series of numbers", "id", {}});
}

http::Response series_period_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto const made = series_period_form(at, nullptr);
  return made ? partnerships::web::form_page(at, made->page, made->form) : no_such_kept_series(at);
}

void series_period_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = series_period_form(at, &typed);
  if (!made) return completion(no_such_kept_series(at));
  SeriesId const id{number_asked(at, "id")};
  Sent sent{Right::manage_rules, "letter_series.period", "letter-series/" + std::to_string(id.value)};
  auto const period = parse_period(text_named(typed, "period"));
  if (!period) sent.wrong.push_back(no_such_period(at, made->form.fields.front()));
  sent.work = [id, period = period.value_or(Period::permanent), source = words_of(typed, "source")](Command& command) {
    return as_done(put_series_period(command, id, period, source));
  };
  sent.done = at.address("/keeping");
  sent.again = again_with(made->page);
  partnerships::web::send(at, std::move(made->form), std::move(sent), completion);
}

}  // namespace

void add_keeping_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/letters/keeping", show_letter);
  add_desk_action(router, desk, "/letters/keeping", period_sent);
  add_desk_action(router, desk, "/letters/keeping/hold", letter_held);
  add_desk_action(router, desk, "/letters/keeping/release", letter_released);
  add_desk_page(router, desk, "/keeping",
                [](AtDesk const& at) { return keeping_page(at, partner_form(at, nullptr), 200); });
  add_desk_action(router, desk, "/keeping/partner", partner_held);
  add_desk_action(router, desk, "/keeping/partner/release", partner_released);
  add_desk_page(router, desk, "/keeping/series", series_period_page);
  add_desk_action(router, desk, "/keeping/series", series_period_sent);
}

std::vector<partnerships::web::Overdue> letters_overdue(db::Transaction& transaction, OfficeId office, Day today) {
  std::vector<partnerships::web::Overdue> all;
  for (auto const& one : letters_over(transaction, office, today))
    all.push_back({one.number.empty() ? one.title : one.number + " " + one.title,
                   "/letters/keeping?id=" + std::to_string(one.letter.value), "keeping.letter_over", one.over,
                   one.hold ? one.hold->why : std::string{}});
  return all;
}

}  // namespace amity::work::web
