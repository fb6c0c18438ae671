// SPDX-License-Identifier: Apache-2.0
// One letter: what is to be done next, what it says, who is asked, and the handling sheet.
#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "guests/web/routes.h"
#include "letter_parts.h"
#include "partnerships/web/desk_routes.h"
#include "tasks_seen.h"
#include "ui/format.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;

bool can(Letter const& letter, LetterAct act) { return after(letter.direction, letter.state, act).has_value(); }

struct Shown {
  Letter letter;
  std::vector<ApprovalStep> steps;
  std::vector<HandlingLine> handling;
  std::vector<Task> tasks;
  std::optional<Letter> answered{};  // the letter that this one answers
  Names names;
  std::optional<accounts::Account> reader{};
  bool is_own{};  // whether who reads wrote at it
  std::string hash;
};

std::optional<Shown> shown_of(AtDesk const& at, LetterId id) {
  auto transaction = reading(at);
  auto letter = letter_of(transaction, at.office.id, id);
  if (!letter) return std::nullopt;
  Shown shown{*letter,
              steps_of(transaction, at.office.id, {SubjectKind::letter, id.value}),
              handling_of(transaction, at.office.id, id),
              only_seen(transaction, at.session, tasks_of_letter(transaction, at.office.id, id)),
              {},
              names_at(at, transaction),
              accounts::account_of(transaction, at.office.id, at.session.account),
              wrote(transaction, at.office.id, id, at.session.actor),
              content_hash(letter->fields)};
  if (letter->fields.answers) shown.answered = letter_of(transaction, at.office.id, *letter->fields.answers);
  return shown;
}

json::array lines_of(std::string_view text) {
  json::array lines;
  while (!text.empty()) {
    auto const end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty()) lines.push_back(json::value(std::string(line)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

json::array steps_view(AtDesk const& at, Shown const& shown) {
  json::array list;
  for (auto const& step : shown.steps) {
    auto const standing = standing_of(shown.steps, step, shown.hash);
    json::array verdicts;
    auto const* stands = standing_verdict(step, shown.hash);
    for (auto const& given : step.verdicts)
      verdicts.push_back(json::object{{"text", at.localizer.word("letter.act", to_string(given.verdict))},
                                      {"opinion", given.opinion},
                                      {"by", shown.names.of_actor(given.actor)},
                                      {"at", moment_text(at, given.at)},
                                      {"is_past", stands != &given}});
    list.push_back(json::object{{"department", shown.names.of(std::optional{step.asked.department})},
                                {"place", std::to_string(step.asked.place)},
                                {"standing", at.localizer.word("letter.standing", to_string(standing))},
                                {"class", std::string("standing-") + std::string(to_string(standing))},
                                {"verdicts", std::move(verdicts)}});
  }
  return list;
}

json::array handling_view(AtDesk const& at, Shown const& shown) {
  json::array list;
  for (auto const& line : shown.handling)
    list.push_back(json::object{{"at", moment_text(at, line.at)},
                                {"iso", line.at},
                                {"by", shown.names.of_actor(line.actor)},
                                {"act", at.localizer.word("letter.act", line.act)},
                                {"department", shown.names.of(line.department)},
                                {"words", line.words}});
  return list;
}

// One sentence on what comes next, and for whom.
std::string next_of(AtDesk const& at, Shown const& shown) {
  auto const& letter = shown.letter;
  if (letter.state == LetterState::circulating) {
    if (std::ranges::any_of(shown.steps, [&](auto const& step) {
          return standing_of(shown.steps, step, shown.hash) == StepStanding::refused;
        }))
      return at.localizer.text("letter.next.refused");
    std::string waiting;
    for (auto const& step : shown.steps)
      if (standing_of(shown.steps, step, shown.hash) == StepStanding::due)
        waiting += (waiting.empty() ? "" : at.localizer.text("work.and")) +
                   shown.names.of(std::optional{step.asked.department});
    if (!waiting.empty()) return at.localizer.text("letter.next.waiting", {{"who", waiting}});
    return at.localizer.text("letter.next.ready");
  }
  if (letter.state == LetterState::assigned) {
    auto const person = shown.names.of(letter.person);
    return at.localizer.text("letter.next.assigned",
                             {{"who", person.empty() ? shown.names.of(letter.department) : person}});
  }
  return at.localizer.text("letter.next." + std::string(to_string(letter.state)));
}

std::string guests_of_letter(AtDesk const& at, Letter const& letter) {
  auto transaction = reading(at);
  return guests::web::guests_section(at, transaction, letter);
}

// The forms for what who reads may do now.
json::array actions_of(AtDesk const& at, Shown const& shown) {
  json::array forms;
  auto const add = [&](ui::Form const& form, std::string_view title) {
    forms.push_back(json::object{{"title", at.localizer.text(title)}, {"form", ui::form_html(at.localizer, form)}});
  };
  auto const& letter = shown.letter;
  auto const turn = std::ranges::any_of(shown.steps, [&](auto const& step) {
    return shown.reader && shown.reader->fields.department == step.asked.department &&
           standing_of(shown.steps, step, shown.hash) != StepStanding::waiting;
  });
  if (turn && has(at, Right::countersign) && can(letter, LetterAct::agree) && !shown.is_own)
    add(verdict_form(at, letter, {}), "letter.verdict.title");
  if (has(at, Right::issue_letters) && can(letter, LetterAct::issue) && is_approved(shown.steps, shown.hash) &&
      !shown.is_own)
    add(issue_form(at, letter, shown.reader, {}), "letter.issue.title");
  if (has(at, Right::draft_letters) && can(letter, LetterAct::send))
    add(sending_form(at, letter, {}), "letter.send.title");
  if (has(at, Right::draft_letters) && can(letter, LetterAct::assign))
    add(assignment_form(at, letter, shown.names, {}), "letter.assign.title");
  return forms;
}

json::object facts_of(AtDesk const& at, Shown const& shown) {
  auto const& letter = shown.letter;
  auto const& fields = letter.fields;
  auto const partner = fields.partner && at.world->atlas.city(*fields.partner) != nullptr
                           ? at.localizer.city(atlas::web::city_name(*at.world, *fields.partner))
                           : std::string{};
  auto const due = due_of(at, fields.within, letter.direction == Direction::in ? fields.arrived : letter.sent);
  auto const person = shown.names.of(letter.person);
  return {
      {"direction", at.localizer.word("letter.direction", to_string(letter.direction))},
      {"correspondent", fields.correspondent},
      {"their_number", fields.their_number},
      {"dated", day_view(at, fields.dated)},
      {"arrived", day_view(at, fields.arrived)},
      {"issued", day_view(at, letter.issued)},
      {"signatory", letter.signatory},
      {"sent", day_view(at, letter.sent)},
      {"way", letter.way},
      {"partner", partner},
      {"partner_href",
       partner.empty() ? std::string{}
                       : at.address("/partners/" + partnerships::web::id_of(*at.world->atlas.city(*fields.partner)))},
      {"with", person.empty() ? shown.names.of(letter.department) : person},
      {"due", due && !is_closed(letter.state) ? json::value(due_view(at, due->day, due->sum)) : json::value()},
      {"reason", letter.reason},
      {"answers", shown.answered ? (shown.answered->number ? shown.answered->number->text + " " : std::string{}) +
                                       shown.answered->fields.title
                                 : std::string{}},
      {"answers_href", shown.answered ? letter_address(at, shown.answered->id) : std::string{}}};
}

}  // namespace

http::Response letter_page(AtDesk const& at, LetterId id, std::string const& why, unsigned status) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  auto const shown = shown_of(at, id);
  if (!shown) return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such letter", "id", {}});
  auto const& letter = shown->letter;
  auto const drafts = has(at, Right::draft_letters);
  auto const with_once = [&](std::string_view what) {
    return partnerships::web::with_once(letter_address(at, id, what));
  };
  json::array tasks;
  for (auto const& task : shown->tasks)
    tasks.push_back(json::object{{"href", task_address(at, task.id)},
                                 {"title", task.fields.title},
                                 {"state", at.localizer.word("task.state", to_string(task.state))}});
  auto const is_in = letter.direction == Direction::in;
  ui::Content content;
  content.name = "office";
  content.title = letter.fields.title;
  content.description = letter.fields.title;
  content.main = ui::render(
      "office_letter", at.localizer.language(),
      {{"letters", at.address("/letters")},
       {"title", letter.fields.title},
       {"number", letter.number ? letter.number->text : std::string{}},
       {"state", at.localizer.word("letter.state", to_string(letter.state))},
       {"next", next_of(at, *shown)},
       {"why", why},
       {"own_waits", shown->is_own && has(at, Right::issue_letters) && can(letter, LetterAct::issue)},
       {"edit", drafts && can(letter, LetterAct::write) ? letter_address(at, id, "edit") : std::string{}},
       {"circulate", drafts && can(letter, LetterAct::circulate) ? letter_address(at, id, "circulate") : std::string{}},
       {"print", letter_address(at, id, "print")},
       {"reply", drafts && is_in && can(letter, LetterAct::answer)
                     ? at.address("/letters/draft?answers=" + std::to_string(id.value))
                     : std::string{}},
       {"their_reply", drafts && !is_in && can(letter, LetterAct::answer)
                           ? at.address("/letters/receive?answers=" + std::to_string(id.value))
                           : std::string{}},
       {"add_task",
        has(at, Right::own_tasks) ? at.address("/tasks/new?letter=" + std::to_string(id.value)) : std::string{}},
       {"note", drafts && is_in && can(letter, LetterAct::note) ? with_once("note") : std::string{}},
       {"answered_otherwise", drafts && can(letter, LetterAct::answer) ? with_once("answered") : std::string{}},
       {"reopen", drafts && can(letter, LetterAct::reopen) ? with_once("reopen") : std::string{}},
       {"take_back", drafts && can(letter, LetterAct::take_back) ? with_once("take-back") : std::string{}},
       {"void", has(at, Right::issue_letters) && can(letter, LetterAct::void_out)
                    ? json::value(json::object{{"form", ui::form_html(at.localizer, voiding_form(at, letter, {}))}})
                    : json::value()},
       {"guests", guests_of_letter(at, letter)},
       {"actions", actions_of(at, *shown)},
       {"facts", facts_of(at, *shown)},
       {"lang", std::string(ui::html_language(letter.fields.language))},
       {"paragraphs", lines_of(letter.fields.body)},
       {"has_body", !letter.fields.body.empty()},
       {"enclosures", lines_of(letter.fields.enclosures)},
       {"has_enclosures", !letter.fields.enclosures.empty()},
       {"has_steps", !shown->steps.empty()},
       {"steps", steps_view(at, *shown)},
       {"has_tasks", !tasks.empty()},
       {"tasks", std::move(tasks)},
       {"handling", handling_view(at, *shown)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

}  // namespace amity::work::web
