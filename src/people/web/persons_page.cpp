// SPDX-License-Identifier: Apache-2.0
// The register of people: filtered, sorted, page by page, and as a file of what is shown; with what is personal only
// for a reason, which is written down.
#include "commands/web/form_input.h"
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "desk/web/workbook.h"
#include "parts.h"
#include "spoken.h"
#include "ui/csv.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <filesystem>
#include <limits>

namespace amity::people::web {
namespace {

using accounts::Right;

PersonQuestion question_at(AtDesk const& at) {
  PersonQuestion question;
  question.text = asked(at, "q");
  // By its name or its tag; of several the first.
  if (auto const spoken = spoken_in(asked(at, "language")); spoken.tags)
    question.language = spoken.tags->substr(0, spoken.tags->find(' '));
  else
    question.language = spoken.unknown;
  question.country = asked(at, "country");
  if (auto const id = number_asked(at, "organisation"); id != 0) question.organisation = OrganisationId{id};
  question.erased = asked(at, "state") == "erased";
  question.sort = asked(at, "sort") == "newest" ? PersonSort::newest : PersonSort::name;
  question.limit = on_a_page;
  question.skip = skip_asked(at);
  return question;
}

std::optional<http::Response> unknown_person_filter(AtDesk const& at) {
  auto const is_organisation = [&](std::string_view word) {
    if (!partnerships::web::is_record_number(word)) return false;
    auto transaction = reading(at);
    return organisation_of(transaction, at.office.id, OrganisationId{partnerships::web::number_in(word)}).has_value();
  };
  return partnerships::web::unknown_filter(at,
                                           {{"organisation", is_organisation},
                                            {"state", [](auto word) { return word == "erased"; }},
                                            {"sort", [](auto word) { return word == "newest" || word == "name"; }}},
                                           {"q", "language", "country"});
}

ui::Query query_at(AtDesk const& at) {
  return ui::only(at.request.decoded.query, {"q", "language", "country", "organisation", "state", "sort"});
}

std::string posts_text(AtDesk const& at, db::Transaction& transaction, PersonId id) {
  std::string text;
  for (auto const& cap : caps_of(transaction, at.office.id, id)) {
    auto const& fields = cap.fields.for_office();
    if (is_held(fields, today_at(at)) == Truth::no) continue;
    auto const organisation = organisation_of(transaction, at.office.id, fields.organisation);
    text += (text.empty() ? "" : at.localizer.text("people.and")) +
            std::string(choose(fields.post, at.localizer.language()).text) +
            (organisation ? at.localizer.text("people.of") + called(at, *organisation) : std::string{});
  }
  return text;
}

std::string languages_text(AtDesk const& at, std::string_view tags) {
  return spoken_words(at.localizer.language(), tags, at.localizer.text("people.and"));
}

json::object person_view(AtDesk const& at, db::Transaction& transaction, Person const& person) {
  auto const& fields = person.fields.for_office();
  return {{"href", person_address(at, person.id)},
          {"name", person.erased_at ? at.localizer.text("people.erased") : fields.name},
          {"name_latin", fields.name_latin == fields.name ? std::string{} : fields.name_latin},
          {"name_reading", fields.name_reading},
          {"languages", languages_text(at, fields.languages)},
          {"posts", posts_text(at, transaction, person.id)}};
}

std::string file_form(AtDesk const& at, std::string const& why, std::string const& wrong) {
  ui::Form form;
  form.id = "file";
  form.action = at.address("/persons/export-personal") + ui::query_text(query_at(at));
  form.fields = {{.name = "why",
                  .label = at.localizer.text("people.why"),
                  .value = why,
                  .hint = at.localizer.text("people.file.hint"),
                  .wrong = wrong,
                  .required = true,
                  .most = 500}};
  form.button = at.localizer.text("people.file.go");
  return ui::form_html(at.localizer, form);
}

http::Response persons_page(AtDesk const& at, std::string const& why, std::string const& wrong, unsigned status) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  if (auto elsewhere = desk::web::opened_with(at, "people")) return *std::move(elsewhere);
  if (auto unknown = unknown_person_filter(at)) return *std::move(unknown);
  auto const live = desk::web::live_line(at, {"person"});
  auto const question = question_at(at);
  auto transaction = reading(at);
  auto const found = people_asked(transaction, at.office.id, question);
  json::array lines;
  for (auto const& person : found.people) lines.push_back(person_view(at, transaction, person));
  auto const of = question.organisation ? organisation_of(transaction, at.office.id, *question.organisation)
                                        : std::optional<Organisation>{};
  auto const may_edit = has(at, Right::edit_people);
  json::object view{
      {"add", may_edit ? at.address("/persons/edit") : std::string{}},
      {"list", may_edit ? at.address("/persons/list") : std::string{}},
      {"retention", has(at, Right::erase_people) ? at.address("/retention") : std::string{}},
      {"action", at.address("/persons")},
      {"q", question.text},
      {"language", asked(at, "language")},
      {"save_view", desk::web::save_view(at, "people")},
      {"of", of ? called(at, *of) : std::string{}},
      {"organisation", of ? std::to_string(of->id.value) : std::string{}},
      {"sort", asked(at, "sort")},
      {"is_erased", question.erased},
      {"count", at.localizer.text("people.count", {{"n", found.all}})},
      {"has_people", !lines.empty()},
      {"name_head", sort_head(at, "/persons", "name", "people.name_head", query_at(at))},
      {"newest_head", sort_head(at, "/persons", "newest", "people.newest_head", query_at(at))},
      {"people", std::move(lines)},
      {"export", at.address("/persons/export") + ui::query_text(query_at(at))},
      {"export_xlsx", at.address("/persons/export") + ui::query_text(ui::with(query_at(at), "format", "xlsx"))},
      {"file", has(at, Right::see_personal) ? file_form(at, why, wrong) : std::string{}},
      {"is_file_open", !wrong.empty()}};
  add_paging(at, "/persons", query_at(at), found.all, view);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("people.persons");
  content.description = content.title;
  content.main = live + ui::render("office_persons", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content), status);
}

PersonQuestion whole_question(AtDesk const& at) {
  auto question = question_at(at);
  question.skip = 0;
  question.limit = std::numeric_limits<std::int64_t>::max();
  return question;
}

std::vector<std::string> heads(AtDesk const& at) {
  std::vector<std::string> texts;
  for (auto const* key : {"people.field.external_id", "people.field.name", "people.field.name_latin",
                          "people.field.name_reading", "people.field.languages", "people.posts.all"})
    texts.push_back(at.localizer.text(key));
  return texts;
}

std::vector<std::string> cells(AtDesk const& at, db::Transaction& transaction, Person const& person) {
  auto const& fields = person.fields.for_office();
  return {fields.external_id,  fields.name,      fields.name_latin,
          fields.name_reading, fields.languages, posts_text(at, transaction, person.id)};
}

http::Response as_file(ui::CsvText file) {
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"people.csv\""}},
          http::prepare(std::move(file).text(), "text/csv; charset=utf-8", http::Effort::quick)};
}

http::Response persons_workbook(AtDesk const& at, std::filesystem::path const& folder) {
  auto transaction = reading(at);
  auto const people = people_asked(transaction, at.office.id, whole_question(at)).people;
  auto const file =
      desk::web::workbook(folder, at.localizer.text("people.persons"), heads(at), [&](desk::web::TakeRow const& take) {
        for (auto const& person : people) {
          // For reading: languages by their names. The CSV has their tags, by which it is pasted again.
          auto texts = cells(at, transaction, person);
          texts.at(4) = languages_text(at, person.fields.for_office().languages);
          take({texts.begin(), texts.end()});
        }
      });
  if (!file) return partnerships::web::desk_problem(at, file.error());
  auto body = http::body_of_file((*file)->descriptor(), std::string(desk::web::workbook_type),
                                 std::to_string(at.desk.s->clock().time_since_epoch().count()));
  if (!body) return partnerships::web::desk_problem(at, body.error());
  return {200,
          {{"Cache-Control", "private, no-store"}, {"Content-Disposition", "attachment; filename=\"people.xlsx\""}},
          *std::move(body)};
}

// As CSV, or with ?format=xlsx as a workbook.
http::Response persons_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  if (auto unknown = unknown_person_filter(at)) return *std::move(unknown);
  if (asked(at, "format") == "xlsx") return persons_workbook(at, folder);
  auto transaction = reading(at);
  ui::CsvText file;
  file.add(heads(at));
  for (auto const& person : people_asked(transaction, at.office.id, whole_question(at)).people)
    file.add(cells(at, transaction, person));
  return as_file(std::move(file));
}

// With what is personal: it carries who took it and when.
http::Response personal_file(AtDesk const& at, PersonQuestion const& question, KeyStore const& keys) {
  auto transaction = reading(at);
  ui::CsvText file;
  auto head = heads(at);
  for (auto const* key : {"people.field.contact", "people.field.diet", "people.field.notes"})
    head.push_back(at.localizer.text(key));
  file.add(head);
  for (auto const& person : people_asked(transaction, at.office.id, question).people) {
    auto row = cells(at, transaction, person);
    auto const personal = personal_of(transaction, keys, at.office.id, person.id);
    if (!personal) return partnerships::web::desk_problem(at, personal.error());
    auto const& fields = personal->opened();
    row.insert(row.end(), {fields.contact, fields.diet, fields.notes});
    file.add(row);
  }
  file.add({at.localizer.text("people.file.taken", {{"who", at.session.name},
                                                    {"when", moment_text(at, amity::to_string(at.desk.s->clock()))}})});
  return as_file(std::move(file));
}

void personal_file_asked(AtDesk const& at, Keys const& keys, http::Completion const& completion) {
  if (!has(at, Right::see_personal)) return completion(without_right(at, Right::see_personal));
  if (!*keys)
    return completion(partnerships::web::desk_problem(
        at, {Errc::unavailable, "this server has no folder for the keys of personal values", {}, {}}));
  if (auto unknown = unknown_person_filter(at)) return completion(*std::move(unknown));
  auto const why = text_named(commands::typed_texts(at.request.body), "why");
  auto const question = whole_question(at);
  auto const count = [&] {
    auto transaction = reading(at);
    auto counted = question;
    counted.limit = 1;
    return people_asked(transaction, at.office.id, counted).all;
  }();
  partnerships::web::Sent sent{Right::see_personal, "people.export_personal", "people"};
  sent.work = [why, count](commands::Command& command) { return as_done(note_opening(command, {{}, count, why})); };
  sent.finally = [question, keys](AtDesk const& again, std::string const&) {
    return personal_file(again, question, **keys);
  };
  sent.again = [why](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto const wrong = form.fields.empty() || form.fields.front().wrong.empty()
                           ? (form.wrong.empty() ? std::string{} : form.wrong.front())
                           : form.fields.front().wrong;
    return persons_page(again, why, wrong, status);
  };
  ui::Form form;
  form.fields = {{.name = "why", .label = at.localizer.text("people.why")}};
  send_each_time(at, std::move(form), std::move(sent), completion);
}

}  // namespace

void add_person_lists(http::Router& router, Desk const& desk, Keys const& keys, std::filesystem::path const& work) {
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/persons", [](AtDesk const& at) { return persons_page(at, {}, {}, 200); });
  add_desk_page(
      router, desk, "/persons/export", [work](AtDesk const& at) { return persons_file(at, work); }, http::Cost::heavy);
  partnerships::web::add_desk_action(
      router, desk, "/persons/export-personal",
      [keys](AtDesk const& at, http::Completion const& completion) { personal_file_asked(at, keys, completion); });
}

}  // namespace amity::people::web
