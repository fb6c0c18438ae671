// SPDX-License-Identifier: Apache-2.0
// A step as it is prepared, and put otherwise after it came back.
#include "atlas/web/documents.h"
#include "core/subjects.h"
#include "inputs.h"
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/new_source.h"
#include "partnerships/web/own_record_by_rules.h"
#include "server/parameters.h"
#include "ui/links.h"
#include "views.h"

namespace amity::steps::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using partnerships::web::FormPage;
using partnerships::web::Sent;

std::string text_in_form(Texts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

// What is prepared, of whom; `of`: one that is put otherwise.
struct Prepared {
  CityId partner{};
  std::optional<PreparedStep> of{};
  FormPage page;
  ui::Form form;
};

ui::FormField words_field(AtDesk const& at, Texts const& texts) {
  return {.name = "words",
          .label = at.localizer.text("steps.words"),
          .is = ui::FormField::Is::lines,
          .value = text_in_form(texts, "words"),
          .hint = at.localizer.text("steps.words.hint"),
          .most = longest_words};
}

// A statement of the office's own record, instead of a step.
void fit_statement(AtDesk const& at, db::Transaction& transaction, std::string const& key, Texts const& texts,
                   FormPage& page, ui::Form& form) {
  auto const source = partnerships::kept_source(transaction, at.office.id, key).value;
  page.title = at.localizer.text("steps.says.title");
  page.lead = source.name;
  form.fields = partnerships::web::statement_form_fields(at, source, texts);
}

std::string rules_of_typed(AtDesk const& at, db::Transaction& transaction, CityId partner, std::string const& key,
                           Texts const& texts) {
  NewStep step{partner, {}, {}, {}};
  step.move.source = key;
  step.says = partnerships::web::statement_typed(texts);
  return rules_of_prepared(at, transaction, step);
}

Prepared prepared_form(AtDesk const& at, CityId partner, std::optional<PreparedStep> of, Texts const& texts) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  auto const name = partner_name(at, partner);
  auto const root = partner_address(at, partner);
  Prepared made{partner, std::move(of), {}, {}};
  made.page = {at.localizer.text("steps.prepare.title", {{"city", name}}),
               at.localizer.text("steps.prepare.lead"),
               {{root, name}}};
  if (made.of) made.page.crumbs.emplace_back(step_address(at, made.of->id), step_title(at, *made.of));
  auto const is_statement = made.of && made.of->step.says;
  if (!is_statement)
    made.page.below = partnerships::web::rules_of_move(at, transaction, partner, partnerships::web::move_typed(texts));
  auto& form = made.form;
  form.id = "step";
  form.action = partnerships::web::with_once(made.of ? at.address("/steps/put") +
                                                           ui::query_text({{"id", std::to_string(made.of->id.value)}})
                                                     : root + "/step");
  if (is_statement) {
    fit_statement(at, transaction, made.of->step.move.source, texts, made.page, form);
    made.page.below = rules_of_typed(at, transaction, partner, made.of->step.move.source, texts);
  } else {
    form.fields = partnerships::web::move_form_fields(at, transaction, texts);
  }
  form.fields.push_back(words_field(at, texts));
  form.button = at.localizer.text("steps.hand");
  form.cancel = made.of ? step_address(at, made.of->id) : root;
  if (made.of) made.page.follows = followed_of(*made.of);
  return made;
}

Result<CityId> partner_in_path(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return Failure{city.error()};
  return (*city)->id;
}

http::Response new_step_page(AtDesk const& at) {
  if (!may_prepare(at)) return partnerships::web::without_right(at, Right::edit_partnerships);
  auto const partner = partner_in_path(at);
  if (!partner) return partnerships::web::desk_problem(at, partner.error());
  auto const made = prepared_form(at, *partner, {}, partnerships::web::move_asked(at));
  return partnerships::web::form_page(at, made.page, made.form);
}

// What was typed into the form of a step that is recorded at once: its reason is what who decides reads.
Texts typed_for_step(AtDesk const& at) {
  auto texts = commands::typed_texts(at.request.body);
  if (auto const reason = texts.find("rule_reason"); reason != texts.end()) {
    if (text_in_form(texts, "words").empty()) texts["words"] = reason->second;
    texts.erase("rule_reason");
  }
  return texts;
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    // The right was looked at before: what is refused here, an order that cannot be, is mended in the form.
    return partnerships::web::form_page(again, page, form, status == 403 ? 422 : status);
  };
}

void new_step_sent(AtDesk const& at, http::Completion const& completion) {
  if (!may_prepare(at)) return completion(partnerships::web::without_right(at, Right::edit_partnerships));
  auto const partner = partner_in_path(at);
  if (!partner) return completion(partnerships::web::desk_problem(at, partner.error()));
  auto typed = typed_for_step(at);
  auto made = prepared_form(at, *partner, {}, typed);
  typed.emplace("partner", "A" + std::to_string(partner->value));
  auto const source = partnerships::web::take_new_source(at, typed);
  auto [input, wrong_typed] = partnerships::web::typed_in<contract::NewStepInput>(commands::form_body(typed));
  wrong_typed.insert(wrong_typed.end(), source.wrong.begin(), source.wrong.end());
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_partnerships, "step.prepare", partner_subject(*partner)};
  sent.wrong = wrong_typed;
  sent.work = [step = step_of_input(*partner, *input),
               made_source = source.source](Command& command) -> Outcome<std::string> {
    if (auto const done = partnerships::web::make_source(command, made_source); !done)
      return commands::Refused{done.error()};
    auto const id = prepare_step(command, step);
    if (!id) return commands::Refused{id.error()};
    return std::to_string(id->value);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/steps/step") + ui::query_text({{"id", id}, {"done", "saved"}}));
  };
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

// Which step it became, or what is wrong with it.
commands::Outcome<std::string> handed_up(Command& command, NewStep const& step,
                                         std::optional<commands::Seen> const& seen) {
  auto const id = prepare_step(command, step, seen);
  if (!id) return commands::Refused{id.error()};
  return std::to_string(id->value);
}

// The form of what the office's own record says, sent to who decides instead of saved.
void statement_sent(AtDesk const& at, http::Completion const& completion) {
  if (!may_prepare(at)) return completion(partnerships::web::without_right(at, Right::edit_partnerships));
  auto const partner = partner_in_path(at);
  if (!partner) return completion(partnerships::web::desk_problem(at, partner.error()));
  auto const key = partnerships::web::asked(at, "source");
  auto typed = typed_for_step(at);
  auto const words = text_in_form(typed, "words");
  Prepared made{*partner, {}, {}, {}};
  {
    auto transaction = at.desk.writing->doorkeeper.database.read();
    made.page.crumbs = {{partner_address(at, *partner), partner_name(at, *partner)}};
    fit_statement(at, transaction, key, typed, made.page, made.form);
    made.page.below = rules_of_typed(at, transaction, *partner, key, typed);
  }
  made.form.id = "says";
  made.form.action =
      partnerships::web::with_once(partner_address(at, *partner) + "/statement" + ui::query_text({{"source", key}}));
  made.form.fields.push_back(words_field(at, typed));
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made.form.hidden.emplace_back(name, text);
  made.form.button = at.localizer.text("steps.hand");
  // What stands may have its note changed without being handed up.
  if (typed.contains("seen.version"))
    made.form.beside = {
        partnerships::web::with_once(partner_address(at, *partner) + "/assertion" + ui::query_text({{"source", key}})),
        at.localizer.text("office.own_record.note_alone")};
  made.form.cancel = partner_address(at, *partner);
  typed.erase("words");
  auto [input, wrong_typed] = partnerships::web::typed_in<contract::AssertionInput>(commands::form_body(typed));
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  NewStep step{*partner, {}, partnerships::web::older_source(input->older_source), words};
  step.move.source = key;
  step.says = partnerships::web::fields_of(*input);
  Sent sent{Right::edit_partnerships, "step.prepare", partner_subject(*partner)};
  sent.wrong = wrong_typed;
  sent.work = [step = std::move(step), seen = partnerships::web::seen_of(*input)](Command& command) {
    return handed_up(command, step, seen);
  };
  sent.finally = [](AtDesk const& again, std::string const& id) {
    return partnerships::web::see_other(again.address("/steps/step") + ui::query_text({{"id", id}, {"done", "saved"}}));
  };
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

std::optional<PreparedStep> step_asked(AtDesk const& at) {
  auto transaction = at.desk.writing->doorkeeper.database.read();
  return step_of(transaction, at.office.id, StepId{partnerships::web::number_asked(at, "id")});
}
http::Response no_such_step(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such step", "id", {}});
}

Texts texts_of_step(PreparedStep const& step) {
  Texts texts;
  if (step.step.says)
    for (auto const& [name, text] : texts_of(*step.step.says)) texts.emplace(name, text);
  else
    texts = partnerships::web::move_texts(step.step.move);
  texts.emplace("words", step.step.words);
  if (step.step.older == partnerships::OlderSource::is_meant) texts.emplace("older_source", "true");
  return texts;
}

// As it was prepared, or as it is typed now: the page asks for itself with that (alight.ts).
Texts texts_to_show(AtDesk const& at, PreparedStep const& step) {
  auto texts = texts_of_step(step);
  if (partnerships::web::asked(at, step.step.says ? "side" : "act").empty()) return texts;
  for (auto& [name, text] : texts) text = partnerships::web::asked(at, name);
  return texts;
}

// What was sent of a statement, as the contract has a step: act and on are worked out from it.
void as_step_input(Texts& typed, NewStep const& step) {
  if (!step.says) return;
  Texts texts;
  for (auto const& [name, text] : typed) {
    auto const is_field = texts_of(*step.says).contains(name);
    texts.emplace(is_field ? "says." + name : name, text);
  }
  texts.emplace("act", std::string(partnerships::to_string(step.move.act)));
  texts.emplace("source", step.move.source);
  typed = std::move(texts);
}

http::Response put_page(AtDesk const& at) {
  if (!may_prepare(at)) return partnerships::web::without_right(at, Right::edit_partnerships);
  auto const step = step_asked(at);
  if (!step) return no_such_step(at);
  auto made = prepared_form(at, step->step.partner, step, texts_to_show(at, *step));
  made.form.hidden = {{"version", std::to_string(step->version)}};
  return partnerships::web::form_page(at, made.page, made.form);
}

void put_sent(AtDesk const& at, http::Completion const& completion) {
  if (!may_prepare(at)) return completion(partnerships::web::without_right(at, Right::edit_partnerships));
  auto const step = step_asked(at);
  if (!step) return completion(no_such_step(at));
  auto typed = commands::typed_texts(at.request.body);
  auto made = prepared_form(at, step->step.partner, step, typed);
  made.form.hidden = {{"version", text_in_form(typed, "version")}};
  auto const source = partnerships::web::take_new_source(at, typed);
  as_step_input(typed, step->step);
  auto [input, wrong_typed] = partnerships::web::typed_in<contract::StepInput>(commands::form_body(typed));
  for (auto& error : wrong_typed)
    if (error.field.starts_with("says.")) error.field.erase(0, 5);
  wrong_typed.insert(wrong_typed.end(), source.wrong.begin(), source.wrong.end());
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_partnerships, "step.prepare", partner_subject(step->step.partner)};
  sent.wrong = wrong_typed;
  sent.work = [id = step->id, version = input->version, wanted = step_of_input(step->step.partner, *input),
               made_source = source.source](Command& command) -> Outcome<std::string> {
    if (auto const done = partnerships::web::make_source(command, made_source); !done)
      return commands::Refused{done.error()};
    if (auto const done = prepare_again(command, id, version, wanted); !done) return commands::Refused{done.error()};
    return std::string{};
  };
  sent.done = step_address(at, step->id);
  sent.again = again_with(made.page);
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_prepare_forms(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/partners/{city}/step", new_step_page);
  add_desk_action(router, desk, "/partners/{city}/step", new_step_sent);
  add_desk_action(router, desk, "/partners/{city}/statement", statement_sent);
  add_desk_page(router, desk, "/steps/put", put_page);
  add_desk_action(router, desk, "/steps/put", put_sent);
}

}  // namespace amity::steps::web
