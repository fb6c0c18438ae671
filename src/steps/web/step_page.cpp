// SPDX-License-Identifier: Apache-2.0
// A prepared step with all its fields and what the rules say of it now: recorded, returned or withdrawn here.
#include "accounts/actor_names.h"
#include "contract/generated/steps.h"
#include "core/subjects.h"
#include "inputs.h"
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/older_source.h"
#include "rules/web/findings.h"
#include "steps/web/routes.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

namespace amity::steps::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::Sent;
using partnerships::web::with_once;

std::optional<PreparedStep> found_step(AtDesk const& at, StepId id) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return step_of(transaction, at.office.id, id);
}
StepId id_asked(AtDesk const& at) { return {partnerships::web::number_asked(at, "id")}; }

http::Response not_there(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such step", "id", {}});
}

std::string action_address(AtDesk const& at, std::string_view path, StepId id) {
  return with_once(at.address(path) + ui::query_text({{"id", std::to_string(id.value)}}));
}

ui::Form record_form(AtDesk const& at, PreparedStep const& step, Texts const& typed, bool asks_reason) {
  ui::Form form;
  form.id = "record";
  form.action = action_address(at, "/steps/record", step.id);
  form.hidden = {{"version", std::to_string(step.version)}};
  if (asks_reason)
    form.fields.push_back(rules::web::reason_field(at.localizer, commands::text_named(typed, "rule_reason")));
  form.button = at.localizer.text("steps.record");
  return form;
}

ui::Form return_form(AtDesk const& at, PreparedStep const& step, Texts const& typed) {
  ui::Form form;
  form.id = "return";
  form.action = action_address(at, "/steps/return", step.id);
  form.hidden = {{"version", std::to_string(step.version)}};
  form.fields = {{.name = "words",
                  .label = at.localizer.text("steps.return.words"),
                  .is = ui::FormField::Is::lines,
                  .value = commands::text_named(typed, "words"),
                  .required = true,
                  .most = longest_words}};
  form.button = at.localizer.text("steps.return");
  return form;
}

bool has_rules(AtDesk const& at, db::Transaction& transaction) {
  return rules::set_active_on(transaction, at.office.id, snapshot::day_at(at.desk.s->clock, at.office.timezone))
      .has_value();
}

std::string lead_of(AtDesk const& at, PreparedStep const& step) {
  return at.localizer.text("steps.lead." + std::string(to_string(step.state)));
}

// What the source says until it is recorded.
std::string stands_now(AtDesk const& at, db::Transaction& transaction, PreparedStep const& step) {
  if (!step.step.says || step.state == StepState::recorded) return {};
  auto const kept = partnerships::kept_assertion(transaction, at.office.id, step.step.partner, step.step.move.source);
  if (!kept || kept->version == 0) return {};
  return partnerships::web::statement_words(at, kept->value);
}

json::array notes_view(AtDesk const& at, PreparedStep const& step) {
  json::array notes;
  for (auto const language : interface_languages)
    if (auto const text = text_in(step.step.move.note, language); !text.empty())
      notes.push_back(json::object{
          {"label",
           at.localizer.text("office.note_in", {{"language", ui::language_name(at.localizer.language(), language)}})},
          {"lang", ui::html_language(language)},
          {"text", std::string(text)}});
  return notes;
}

bool is_in_hand(PreparedStep const& step) {
  return step.state == StepState::waiting || step.state == StepState::returned;
}

std::string rules_of_step(AtDesk const& at, db::Transaction& transaction, PreparedStep const& step) {
  if (is_in_hand(step) && step.step.says) return rules_of_prepared(at, transaction, step.step);
  if (is_in_hand(step)) return partnerships::web::rules_of_move(at, transaction, step.step.partner, step.step.move);
  if (step.state != StepState::recorded) return {};
  return rules::web::verdicts_html(at.localizer, at.address("/rules"),
                                   rules::verdicts_of(transaction, at.office.id, decision_of(step.id)), step.decision);
}

json::array acts_view(AtDesk const& at, db::Transaction& transaction, StepId id) {
  json::array list;
  accounts::ActorNames const name_of(transaction, at.office.id);
  for (auto const& one : acts_of(transaction, at.office.id, id))
    list.push_back(json::object{{"act", at.localizer.word("steps.act", one.act)},
                                {"by", name_of(one.actor)},
                                {"at", partnerships::web::moment_at(at, one.at)},
                                {"iso", one.at},
                                {"words", one.words}});
  return list;
}

std::string live_line(AtDesk const& at, PreparedStep const& step) {
  auto const& live = at.desk.fittings->live_page;
  return live ? live(at, followed_of(step)) : std::string{};
}

// The page as it is now, with a form as it was sent in the place of its own.
http::Response page_with(AtDesk const& at, PreparedStep const& shown, ui::Form const* record, ui::Form const* back,
                         std::string const& why, unsigned status) {
  // Made before the step is read, so that nothing is lost between.
  auto const live = live_line(at, shown);
  auto const step = found_step(at, shown.id).value_or(shown);
  auto transaction = at.desk.writing->doorkeeper.database.read();
  accounts::ActorNames const name_of(transaction, at.office.id);
  auto const& move = step.step.move;
  auto const source = partnerships::kept_source(transaction, at.office.id, move.source);
  auto const decides = may_decide(at) && step.state == StepState::waiting;
  auto const own_record = record_form(at, step, {}, has_rules(at, transaction));
  auto const own_back = return_form(at, step, {});
  ui::Content content;
  content.name = "office";
  content.title = step_title(at, step);
  content.description = lead_of(at, step);
  content.main = ui::render(
      "office_step", at.localizer.language(),
      {{"partner_href", partner_address(at, step.step.partner)},
       {"partner", partner_name(at, step.step.partner)},
       {"title", content.title},
       {"state", at.localizer.word("steps.state", to_string(step.state))},
       {"lead", content.description},
       {"edit", may_prepare(at) && is_in_hand(step)
                    ? at.address("/steps/put") + ui::query_text({{"id", std::to_string(step.id.value)}})
                    : std::string{}},
       {"why", why},
       {"act", at.localizer.word("act", partnerships::to_string(move.act))},
       {"on", move.on ? ui::format_date(at.localizer.language(), amity::to_string(*move.on))
                      : at.localizer.text("row.no_date")},
       {"says", step.step.says ? partnerships::web::statement_words(at, *step.step.says) : std::string{}},
       {"says_now", stands_now(at, transaction, step)},
       {"says_note", step.step.says ? step.step.says->note : std::string{}},
       {"authority", move.authority},
       {"document", move.document},
       {"source_href", at.address("/source") + ui::query_text({{"key", move.source}})},
       {"source", source.version == 0 ? move.source : source.value.name},
       {"age", partnerships::web::age_note(
                   at.localizer, partnerships::own_day(source.value.published, source.value.retrieved), move.on)},
       {"notes", notes_view(at, step)},
       {"prepared_by", name_of(step.prepared_by)},
       {"prepared_at", partnerships::web::moment_at(at, step.prepared_at)},
       {"changed_by", step.changed_by.empty() ? std::string{} : name_of(step.changed_by)},
       {"changed_at", partnerships::web::moment_at(at, step.changed_at)},
       {"words", step.step.words},
       {"acts", acts_view(at, transaction, step.id)},
       {"findings", rules_of_step(at, transaction, step)},
       {"record", decides ? ui::form_html(at.localizer, record != nullptr ? *record : own_record) : std::string{}},
       {"back", decides ? ui::form_html(at.localizer, back != nullptr ? *back : own_back) : std::string{}},
       {"withdraw", may_prepare(at) && is_in_hand(step)
                        ? action_address(at, "/steps/withdraw", step.id) + "&version=" + std::to_string(step.version)
                        : std::string{}}});
  content.main = live + content.main;
  return partnerships::web::desk_page(at, std::move(content), status);
}

enum class Which { record, back };
void decision_sent(AtDesk const& at, Which which, http::Completion const& completion) {
  if (!may_decide(at)) return completion(partnerships::web::without_right(at, Right::manage_rules));
  auto const id = id_asked(at);
  auto const step = found_step(at, id);
  if (!step) return completion(not_there(at));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = [&] {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    return which == Which::record ? record_form(at, *step, typed, has_rules(at, transaction))
                                  : return_form(at, *step, typed);
  }();
  // What was read is what is decided on.
  form.hidden = {{"version", commands::text_named(typed, "version")}};
  auto const again = [id, which](AtDesk const& anew, ui::Form const& shown, unsigned status) {
    auto const now = found_step(anew, id);
    if (!now) return not_there(anew);
    if (now->state != StepState::waiting || status == 409)
      return page_with(anew, *now, nullptr, nullptr, shown.wrong.empty() ? std::string{} : shown.wrong.front(), status);
    return page_with(anew, *now, which == Which::record ? &shown : nullptr, which == Which::back ? &shown : nullptr, {},
                     status == 403 ? 422 : status);
  };
  Sent sent{Right::manage_rules, which == Which::record ? "step.record" : "step.return",
            partner_subject(step->step.partner)};
  auto const refuse = [&](std::vector<fields::FieldError> const& wrong) {
    partnerships::web::show_wrong(at.localizer, wrong, form);
    completion(again(at, form, 422));
  };
  if (which == Which::record) {
    auto const [input, wrong] = partnerships::web::typed_in<contract::StepRecordingInput>(at.request.body);
    if (!input) return refuse(wrong);
    sent.wrong = wrong;
    sent.work = [id, input = *input, world = at.world](Command& command) -> Outcome<std::string> {
      auto const done = record_step(command, id, input.version,
                                    written_by_rules(world, input.rule_reason, decision_of(id)), input.rule_reason);
      if (!done) return commands::Refused{done.error()};
      return std::string{};
    };
    auto const is_signing = step->step.move.act == partnerships::Act::sign && !step->step.says;
    sent.done = partner_address(at, step->step.partner) + (is_signing ? "?recorded=sign" : "");
  } else {
    auto const [input, wrong] = partnerships::web::typed_in<contract::StepReturnInput>(at.request.body);
    if (!input) return refuse(wrong);
    sent.wrong = wrong;
    sent.work = [id, input = *input](Command& command) -> Outcome<std::string> {
      auto const done = return_step(command, id, input.version, input.words);
      if (!done) return commands::Refused{done.error()};
      return std::string{};
    };
    sent.done = step_address(at, id);
  }
  sent.again = again;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void withdrawal_sent(AtDesk const& at, http::Completion const& completion) {
  if (!may_prepare(at)) return completion(partnerships::web::without_right(at, Right::edit_partnerships));
  auto const id = id_asked(at);
  auto const step = found_step(at, id);
  if (!step) return completion(not_there(at));
  Sent sent{Right::edit_partnerships, "step.withdraw", partner_subject(step->step.partner)};
  sent.work = [id, version = partnerships::web::number_asked(at, "version")](Command& command) -> Outcome<std::string> {
    if (auto const done = withdraw_step(command, id, version); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = step_address(at, id);
  sent.done_word = "office.taken_back";
  sent.again = [id](AtDesk const& anew, ui::Form const& shown, unsigned status) {
    return step_page(anew, id, shown.wrong.empty() ? std::string{} : shown.wrong.front(), status);
  };
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

http::Response step_page(AtDesk const& at, StepId id, std::string const& why, unsigned status) {
  auto const step = found_step(at, id);
  if (!step) return not_there(at);
  return page_with(at, *step, nullptr, nullptr, why, status);
}

void add_step_page(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  partnerships::web::add_desk_page(router, desk, "/steps/step",
                                   [](AtDesk const& at) { return step_page(at, id_asked(at)); });
  add_desk_action(router, desk, "/steps/record", [](AtDesk const& at, http::Completion const& completion) {
    decision_sent(at, Which::record, completion);
  });
  add_desk_action(router, desk, "/steps/return", [](AtDesk const& at, http::Completion const& completion) {
    decision_sent(at, Which::back, completion);
  });
  add_desk_action(router, desk, "/steps/withdraw", withdrawal_sent);
}

void add_pages(http::Router& router, Desk const& desk) {
  add_prepare_forms(router, desk);
  add_step_page(router, desk);
}

}  // namespace amity::steps::web
