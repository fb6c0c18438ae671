// SPDX-License-Identifier: Apache-2.0
// One letter: what is to be done next, what it says, who is asked, and the handling sheet.
#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "core/text_lines.h"
#include "desk/web/comments.h"
#include "desk/web/live.h"
#include "extending.h"
#include "guests/web/routes.h"
#include "letter_changes.h"
#include "letter_documents.h"
#include "letter_opinions.h"
#include "letter_parts.h"
#include "papers/web/handling_words.h"
#include "partnerships/web/desk_routes.h"
#include "people/use.h"
#include "rules/web/findings.h"
#include "tasks_seen.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"
#include "work/answered.h"
#include "work/copy_story.h"
#include "work/letter_details.h"
#include "work/letter_hand.h"
#include "work/published/web/routes.h"

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
  std::optional<LetterTitle> answered{};  // the letter that this one answers
  Names names;
  std::optional<accounts::Account> reader{};
  std::vector<people::Use> uses{};  // who is named by its correspondent and signatory
  bool is_own{};                    // whether who reads wrote at it
  std::string hash;
  std::vector<files::Attachment> documents{};
  KeptDetails details{};                 // copies and translation, which are agreed to with the text
  std::vector<Answer> answers{};         // the letters that answer it
  std::optional<Day> answered_on{};      // of one in the state `answered`
  std::vector<CopyActLine> copy_acts{};  // what was done with its copies for the public
};

std::optional<Shown> shown_of(AtDesk const& at, LetterId id) {
  auto transaction = reading(at);
  auto letter = letter_of(transaction, at.office.id, id);
  if (!letter) return std::nullopt;
  Shown shown{*letter,
              steps_of(transaction, at.office.id, {SubjectKind::letter, id.value}),
              handling_of(transaction, at.office.id, id),
              only_seen(transaction, at.session, today_at(at), tasks_of_letter(transaction, at.office.id, id)),
              {},
              names_at(at, transaction),
              accounts::account_of(transaction, at.office.id, at.session.account),
              {},
              wrote(transaction, at.office.id, id, at.session.actor),
              content_hash(*letter)};
  shown.documents = files::attachments_of(transaction, at.office.id, documents_of(id));
  shown.details = details_of(transaction, at.office.id, id);
  shown.uses = people::uses_in(transaction, at.office.id, subject_of(*letter));
  if (letter->fields.answers) shown.answered = letter_title(transaction, at.office.id, *letter->fields.answers);
  shown.copy_acts = copy_acts_of_letter(transaction, at.office.id, id);
  shown.answers = answers_to(transaction, at.office.id, id);
  if (letter->state == LetterState::answered)
    for (auto const& [which, day] : answered_days(transaction, at.office.id, std::array{id})) shown.answered_on = day;
  return shown;
}

json::array lines_view(std::string_view text) {
  auto const lines = text_lines(text);
  return json::array(lines.begin(), lines.end());
}

// Of a text and a translation that are not as many paragraphs; empty where they are.
std::string uneven_text(AtDesk const& at, Shown const& shown) {
  auto const counts = uneven_paragraphs(shown.letter.fields, shown.details.details);
  if (!counts) return {};
  return at.localizer.text("changes.uneven", {{"text", counts->text}, {"translation", counts->translation}});
}

// None, or the one.
json::array translation_view(AtDesk const& at, Shown const& shown) {
  auto const& details = shown.details.details;
  if (details.language.empty()) return {};
  auto const enclosures = lines_view(details.enclosures);
  return {json::object{{"language", ui::language_name(at.localizer.language(), details.language)},
                       {"lang", std::string(ui::html_language(details.language))},
                       {"correspondent", details.correspondent},
                       {"title", details.title},
                       {"paragraphs", lines_view(details.body)},
                       {"enclosures", enclosures},
                       {"has_enclosures", !enclosures.empty()},
                       {"uneven", uneven_text(at, shown)},
                       {"is_stale", !is_translated(shown.details, shown.letter.fields)}}};
}

// The letter whose number an answer's line has; empty of others.
std::string answer_named(AtDesk const& at, Shown const& shown, HandlingLine const& line) {
  if (line.act != to_string(LetterAct::answer) || line.words.empty()) return {};
  auto const found = std::ranges::find(shown.answers, line.words, &Answer::number);
  return found == shown.answers.end() ? std::string{} : letter_address(at, found->id);
}

json::array answers_view(AtDesk const& at, Shown const& shown) {
  json::array list;
  for (auto const& one : shown.answers)
    list.push_back(json::object{{"href", letter_address(at, one.id)},
                                {"text", (one.number.empty() ? std::string{} : one.number + " ") + one.title},
                                {"on", day_view(at, one.on)}});
  return list;
}

// "15 working days after it is sent", of ours that asks for an answer and is not sent yet.
std::string asks_within(AtDesk const& at, Letter const& letter) {
  auto const& within = letter.fields.within;
  if (letter.direction != Direction::out || !within || letter.sent || letter.state == LetterState::voided) return {};
  return papers::web::within_after_sending(at.localizer, *within);
}

json::object handling_line(AtDesk const& at, Shown const& shown, HandlingLine const& line) {
  return {{"at", moment_text(at, line.at)},
          {"iso", line.at},
          {"by", by_whom(at, shown.names, line.actor, line.for_whom)},
          {"act", at.localizer.word("letter.act", line.act)},
          {"act_href", ""},
          {"department", shown.names.of(line.department)},
          {"person", shown.names.of(line.person)},
          {"words", papers::web::handling_words(at.localizer, line)},
          {"href", answer_named(at, shown, line)}};
}
json::object handling_line(AtDesk const& at, Shown const& shown, CopyActLine const& line) {
  return {{"at", moment_text(at, line.at)},
          {"iso", line.at},
          {"by", by_whom(at, shown.names, line.actor, {})},
          {"act", at.localizer.word("copies.sheet", to_string(line.deed))},
          {"act_href", published::web::copy_address(at, line.copy)},
          {"department", ""},
          {"person", ""},
          {"words", line.words},
          {"href", ""}};
}

json::array handling_view(AtDesk const& at, Shown const& shown) {
  json::array list;
  for (auto const& line : whole_sheet(shown.handling, shown.copy_acts))
    list.push_back(std::visit([&](auto const& one) { return handling_line(at, shown, one); }, line));
  return list;
}

// Those whose answer is awaited now: "Education, Finance".
std::string awaited(AtDesk const& at, Shown const& shown) {
  std::string who;
  for (auto const& step : shown.steps)
    if (standing_of(shown.steps, step, shown.hash) == StepStanding::due)
      for (auto const& seat : step.seats)
        if (standing_verdict(seat, shown.hash) == nullptr)
          who += (who.empty() ? "" : at.localizer.text("work.and")) + name_of(shown.names, seat.seat);
  return who;
}

// Of a letter that is handed round: exactly what was answered, and what follows from it.
std::string next_of_circulating(AtDesk const& at, Shown const& shown) {
  if (shown.steps.empty()) return at.localizer.text("letter.next.nobody_asked");
  auto const opinions = opinions_of(shown.steps, shown.hash);
  auto const said = opinions_text(at.localizer, opinions);
  auto const is_refused = std::ranges::any_of(shown.steps, [&](auto const& step) {
    return standing_of(shown.steps, step, shown.hash) == StepStanding::refused;
  });
  if (is_refused) return at.localizer.text("letter.next.refused", {{"opinions", said}});
  if (auto const who = awaited(at, shown); !who.empty()) {
    auto const has_answers = opinions.agreed + opinions.with_changes + opinions.refused > 0;
    return at.localizer.text("letter.next.waiting", {{"who", who}}) +
           (has_answers ? at.localizer.text("letter.next.so_far", {{"opinions", said}}) : std::string{});
  }
  return at.localizer.text(opinions.with_changes > 0 ? "letter.next.ready_changes" : "letter.next.ready",
                           {{"opinions", said}});
}

// One sentence on what comes next, and for whom.
std::string next_of(AtDesk const& at, Shown const& shown) {
  auto const& letter = shown.letter;
  if (letter.state == LetterState::circulating) return next_of_circulating(at, shown);
  if (letter.state == LetterState::assigned) {
    auto const by = handed_on_by(shown.handling);
    if (shown.reader && by && can_return(letter, shown.handling, *shown.reader))
      return at.localizer.text("letter.next.in_hand", {{"who", shown.names.of_actor(*by)}});
    auto const person = shown.names.of(letter.person);
    return at.localizer.text("letter.next.assigned",
                             {{"who", person.empty() ? shown.names.of(letter.department) : person}});
  }
  if (letter.state == LetterState::sent && is_pending(letter.state, letter.fields.within))
    return at.localizer.text("letter.next.sent_awaiting");
  return at.localizer.text("letter.next." + std::string(to_string(letter.state)));
}

// Who decides sees it above the decision, who wrote it below the text.
std::string changes_of(AtDesk const& at, Shown const& shown) {
  auto const read = [&] {
    auto transaction = reading(at);
    auto givers = acts_for(at, transaction);
    std::erase_if(
        givers, [&](ActsFor const& one) { return !covers(transaction, at.office.id, one.grant, Right::countersign); });
    auto const last = last_answer(shown.steps, shown.reader, givers, shown.hash);
    auto changes = read_changes(transaction, at.office.id, shown.letter, last);
    if (changes || !shown.is_own) return changes;
    return read_replaced(transaction, at.office.id, shown.letter,
                         replaced_since(shown.handling, at.session.actor, shown.hash));
  }();
  return read ? changes_section(at, shown.names, *read) : std::string{};
}

std::string guests_of_letter(AtDesk const& at, Letter const& letter) {
  auto transaction = reading(at);
  return guests::web::guests_section(at, transaction, letter);
}

std::string copies_for_the_public(AtDesk const& at, Letter const& letter) {
  auto transaction = reading(at);
  return published::web::copies_section(at, transaction, letter);
}

std::string copy_marks_of(AtDesk const& at, LetterId id) {
  auto transaction = reading(at);
  return published::web::copy_marks(at, transaction, id);
}

struct Actions {
  AtDesk const& at;
  LetterAgain const& again;
  std::string changed{};  // what the text became since it was read: above the buttons of what is decided on it
  json::array forms{};
  bool is_refused_there{};  // whether the form that was refused is among them, and says so itself

  void add(ui::Form form, std::string const& title) {
    if (decides_on_text(form)) form.notice = changed;
    if (form.id == again.refused) {
      form.wrong = {at.localizer.text("letter.text_again")};
      is_refused_there = true;
    }
    forms.push_back(json::object{{"title", title}, {"form", ui::form_html(at.localizer, form)}});
  }
};

bool wrote_it(AtDesk const& at, Letter const& letter, accounts::AccountId who) {
  auto transaction = reading(at);
  return wrote(transaction, at.office.id, letter.id, accounts::actor_of(who));
}

// What who reads may decide for others.
void add_for_others(Actions& actions, AtDesk const& at, Shown const& shown, bool issues_anyway, Texts const& kept) {
  if (shown.is_own) return;
  auto const& letter = shown.letter;
  std::vector<ActsFor> all;
  {
    auto transaction = reading(at);
    all = acts_for(at, transaction);
  }
  for (auto const& [grant, giver] : all) {
    if (wrote_it(at, letter, giver.id)) continue;
    auto const is_covered = [&, id = grant](Right right) {
      auto transaction = reading(at);
      return covers(transaction, at.office.id, id, right);
    };
    auto const due = seat_due(shown.steps, giver, shown.hash);
    auto const is_own_seat =
        due && shown.reader && has(at, Right::countersign) && is_seat_of(due->seat->seat, *shown.reader);
    if (due && !is_own_seat && can(letter, LetterAct::agree) && is_covered(Right::countersign))
      actions.add(verdict_form(at, letter, kept, grant.id),
                  at.localizer.text("deputies.verdict.title", {{"who", giver.fields.name}}));
    if (!issues_anyway && can(letter, LetterAct::issue) && is_approved(shown.steps, shown.hash) &&
        is_covered(Right::issue_letters))
      actions.add(issue_form(at, letter, giver, kept, grant.id),
                  at.localizer.text("deputies.issue.title", {{"who", giver.fields.name}}));
  }
}

// The forms for what who reads may do now.
Actions actions_of(AtDesk const& at, Shown const& shown, LetterAgain const& again,
                   std::vector<HandForms> const& hands) {
  Actions actions{at, again};
  auto kept = again.typed;
  if (!again.read.empty() && again.read != shown.hash) {
    kept["content_hash"] = again.read;
    auto transaction = reading(at);
    actions.changed = changed_notice(at, transaction, shown.letter, again.read);
  }
  auto const add = [&](ui::Form const& form, std::string_view title) { actions.add(form, at.localizer.text(title)); };
  auto const& letter = shown.letter;
  auto const turn = shown.reader && seat_due(shown.steps, *shown.reader, shown.hash);
  if (turn && has(at, Right::countersign) && can(letter, LetterAct::agree) && !shown.is_own)
    add(verdict_form(at, letter, kept), "letter.verdict.title");
  auto const issues = has(at, Right::issue_letters) && can(letter, LetterAct::issue) &&
                      is_approved(shown.steps, shown.hash) && !shown.is_own;
  if (issues) add(issue_form(at, letter, shown.reader, kept), "letter.issue.title");
  add_for_others(actions, at, shown, issues, kept);
  for (auto const& hand : hands) actions.add(hand.opinion, hand.opinion_title);
  if (has(at, Right::draft_letters) && can(letter, LetterAct::send))
    add(sending_form(at, letter, {}), "letter.send.title");
  if (has(at, Right::draft_letters) && can(letter, LetterAct::assign))
    add(assignment_form(at, letter, shown.names, {}), "letter.assign.title");
  return actions;
}

// The forms that make it void: in one's own right, or as a deputy of who has it.
json::array voiding_forms(AtDesk const& at, Letter const& letter) {
  json::array forms;
  if (!can(letter, LetterAct::void_out)) return forms;
  auto const add = [&](std::string title, std::optional<GrantId> const& under) {
    forms.push_back(json::object{{"title", std::move(title)},
                                 {"form", ui::form_html(at.localizer, voiding_form(at, letter, {}, under))}});
  };
  if (has(at, Right::issue_letters)) {
    add(at.localizer.text("letter.void"), {});
    return forms;
  }
  auto transaction = reading(at);
  for (auto const& [grant, giver] : acts_for(at, transaction))
    if (covers(transaction, at.office.id, grant, Right::issue_letters))
      add(at.localizer.text("deputies.void.title", {{"who", giver.fields.name}}), grant.id);
  return forms;
}

json::array returns_view(AtDesk const& at, std::vector<HandForms> const& hands) {
  json::array forms;
  for (auto const& hand : hands)
    forms.push_back(
        json::object{{"title", hand.return_title}, {"form", ui::form_html(at.localizer, hand.giving_back)}});
  return forms;
}

// The page of the post's person, or of the organisation, that the words name; empty where they are free, or for who may
// not read it.
std::string address_of(AtDesk const& at, Shown const& shown, people::UseRole role) {
  auto const use = std::ranges::find(shown.uses, role, &people::Use::role);
  if (use == shown.uses.end() || !has(at, Right::read_people)) return {};
  auto transaction = reading(at);
  auto const cap = use->named.cap ? people::cap_of(transaction, at.office.id, *use->named.cap) : std::nullopt;
  if (cap) return at.address("/persons/person") + ui::query_text({{"id", std::to_string(cap->person.value)}});
  if (!use->named.organisation) return {};
  return at.address("/organisations/organisation") +
         ui::query_text({{"id", std::to_string(use->named.organisation->value)}});
}

json::object facts_of(AtDesk const& at, Shown const& shown) {
  auto const& letter = shown.letter;
  auto const& fields = letter.fields;
  auto const partner = fields.partner && at.world->atlas.city(*fields.partner) != nullptr
                           ? at.localizer.city(atlas::web::city_name(*at.world, *fields.partner))
                           : std::string{};
  auto const person = shown.names.of(letter.person);
  return {
      {"direction", at.localizer.word("letter.direction", to_string(letter.direction))},
      {"urgency", urgency_text(at, fields.urgency)},
      {"correspondent", fields.correspondent},
      {"correspondent_href", address_of(at, shown, people::UseRole::correspondent)},
      {"signatory_href", address_of(at, shown, people::UseRole::signatory)},
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
      {"due", letter_due_view(at, letter.state, letter.deadline, shown.answered_on)},
      {"asks_within", asks_within(at, letter)},
      {"has_answers", !shown.answers.empty()},
      {"answered_by", answers_view(at, shown)},
      {"reason", letter.reason},
      {"answers", shown.answered ? shown.answered->with_number() : std::string{}},
      {"answers_href", shown.answered ? letter_address(at, *fields.answers) : std::string{}}};
}

std::string rules_html(AtDesk const& at, Letter const& letter) {
  auto transaction = reading(at);
  return rules::web::findings_html(at.localizer, at.address("/rules"), rules_on(at, transaction, letter));
}

}  // namespace

http::Response letter_page(AtDesk const& at, LetterId id, std::string const& why, unsigned status,
                           LetterAgain const& again) {
  if (!has(at, Right::read_letters)) return without_right(at, Right::read_letters);
  desk::Subject const subject{"letter", id.value};
  auto const live = desk::web::live_line(at, subject);
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
  auto const hands = hand_forms(at, letter, shown->handling, shown->reader);
  auto actions = actions_of(at, *shown, again, hands);
  auto changes = changes_of(at, *shown);
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
       {"why", actions.is_refused_there ? std::string{} : why},
       {"hash", shown->hash},
       {"own_waits", shown->is_own && has(at, Right::issue_letters) && can(letter, LetterAct::issue)},
       {"edit", drafts && can(letter, LetterAct::write) ? letter_address(at, id, "edit") : std::string{}},
       {"circulate", drafts && can(letter, LetterAct::circulate) ? letter_address(at, id, "circulate") : std::string{}},
       {"print", letter_address(at, id, "print")},
       {"papers", letter_address(at, id, "papers")},
       {"keeping", letter_address(at, id, "keeping")},
       {"pdf", is_in ? std::string{} : letter_address(at, id, "paper")},
       {"odt", is_in ? std::string{} : letter_address(at, id, "paper") + "&format=odt"},
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
       {"extend", extending_of(at, letter)},
       {"take_back", drafts && can(letter, LetterAct::take_back) ? with_once("take-back") : std::string{}},
       {"returns", returns_view(at, hands)},
       {"voids", voiding_forms(at, letter)},
       {"has_actions", !actions.forms.empty()},
       {"decide", changes.empty() ? "#letter-decide" : "#letter-changes"},
       {"changes", std::move(changes)},
       {"actions", std::move(actions.forms)},
       {"rules", rules_html(at, letter)},
       {"guests", guests_of_letter(at, letter)},
       {"copy_marks", copy_marks_of(at, id)},
       {"public_copies", copies_for_the_public(at, letter)},
       {"facts", facts_of(at, *shown)},
       {"lang", std::string(ui::html_language(letter.fields.language))},
       {"paragraphs", lines_view(letter.fields.body)},
       {"has_body", !letter.fields.body.empty()},
       {"enclosures", lines_view(letter.fields.enclosures)},
       {"has_enclosures", !letter.fields.enclosures.empty()},
       {"copies", lines_view(shown->details.details.copies)},
       {"has_copies", !shown->details.details.copies.empty()},
       {"joint_with", lines_view(shown->details.details.joint_with)},
       {"is_joint", !shown->details.details.joint_with.empty()},
       {"translation", translation_view(at, *shown)},
       {"documents", documents_section(at, letter, shown->documents, shown->names, again)},
       {"has_steps", !shown->steps.empty()},
       {"opinions", opinions_text(at.localizer, opinions_of(shown->steps, shown->hash))},
       {"steps", opinions_view(at, shown->names, shown->steps, shown->hash)},
       {"has_tasks", !tasks.empty()},
       {"tasks", std::move(tasks)},
       {"handling", handling_view(at, *shown)}});
  content.main = live + content.main + desk::web::comments_section(at, subject);
  return partnerships::web::desk_page(at, std::move(content), status);
}

}  // namespace amity::work::web
