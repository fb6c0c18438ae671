// SPDX-License-Identifier: Apache-2.0
// The forms of the desk: what a source says, and a source. A move of a partnership's life is in desk_move_form.cpp.
#include "core/subjects.h"
#include "desk_form_parts.h"
#include "desk_pages.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/new_source.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_record_by_rules.h"
#include "partnerships/web/recording.h"
#include "rules/rule_set.h"
#include "rules/web/findings.h"
#include "ui/links.h"
#include "ui/template.h"

namespace amity::partnerships::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;

// What a source says of a partner.

struct AssertionPage {
  FormPage page;
  ui::Form form;
  std::string source;
  SourceFields of_source;
  commands::FieldTexts said{};  // as it stands
};

Result<AssertionPage> assertion_page(AtDesk const& at, DeskPartner const& partner) {
  auto const key = asked(at, "source");
  auto transaction = reading(at);
  auto const source = kept_source(transaction, at.office.id, key);
  if (source.version == 0) return fail(Errc::not_found, "the office keeps no such source", "source");
  auto const kept = kept_assertion(transaction, at.office.id, partner.city->id, key);
  if (!kept) return Failure{kept.error()};
  auto texts = texts_of(kept->value);
  // What the office itself writes down is what its own side says, and is sure, until somebody says otherwise.
  if (kept->version == 0 && source.value.kind == SourceKind::office) {
    texts["side"] = to_string(OfficeSide::home);
    texts["confidence"] = to_string(Confidence::high);
  }
  auto const query = ui::query_text({{"source", key}});
  AssertionPage made{{at.localizer.text("office.says.title", {{"source", source.value.name}, {"city", partner.name}}),
                      {},
                      {{partner.address, partner.name}},
                      {}},
                     {},
                     key,
                     source.value,
                     texts};
  if (kept->version > 0)
    made.page.withdraw = {with_once(partner.address + "/assertion/withdraw" +
                                    ui::query_text({{"source", key}, {"version", std::to_string(kept->version)}})),
                          at.localizer.text("office.says.withdraw")};
  made.form.id = "says";
  made.form.action = with_once(partner.address + "/assertion" + query);
  made.form.hidden = seen_fields(kept->version, texts);
  made.form.fields = assertion_fields(at.localizer, values_of(texts));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = partner.address;
  return made;
}

bool may_decide(AtDesk const& at) {
  return at.session.rights.contains(Right::manage_rules) && at.session.account.value != 0;
}

// What the office's own record says is its own act: who decides sees the rules and gives a reason, others hand it up.
void fit_own_record(AtDesk const& at, DeskPartner const& partner, AssertionPage& made, Texts const& texts) {
  if (made.of_source.kind != SourceKind::office) return;
  made.page.lead = at.localizer.text(may_decide(at) ? "office.own_record.decides" : "office.own_record.hand");
  auto transaction = reading(at);
  auto const kept = kept_assertion(transaction, at.office.id, partner.city->id, made.source);
  auto const before = kept && kept->version > 0 ? std::optional{kept->value} : std::nullopt;
  if (auto const act = own_act(partner.city->id, made.source, before, statement_typed(texts)))
    made.page.below = rules_of_statement(at, transaction, *act);
  if (!may_decide(at)) {
    // What stands may have its note changed without being handed up; a new record is handed up whole.
    auto saving = std::pair{made.form.action, at.localizer.text("office.own_record.note_alone")};
    made.form.action = with_once(partner.address + "/statement" + ui::query_text({{"source", made.source}}));
    made.form.button = at.localizer.text("steps.hand");
    if (before)
      made.form.beside = std::move(saving);
    else
      made.page.lead = at.localizer.text("office.own_record.hand_new");
    return;
  }
  if (rules::set_active_on(transaction, at.office.id, snapshot::day_at(at.desk.s->clock, at.office.timezone)))
    made.form.fields.push_back(rules::web::reason_field(at.localizer, values_of(texts)("rule_reason")));
}

// What one types, asked for by the page itself to show which rules hold (alight.ts); else as it stands.
Texts statement_asked(AtDesk const& at, commands::FieldTexts const& said) {
  Texts texts(said.begin(), said.end());
  if (asked(at, "side").empty()) return texts;
  for (auto& [name, text] : texts) text = asked(at, name);
  return texts;
}

http::Response assertion_form(AtDesk const& at) {
  if (!at.session.rights.contains(Right::edit_partnerships)) return without_right(at, Right::edit_partnerships);
  auto const partner = partner_of(at);
  if (!partner) return desk_problem(at, partner.error());
  auto made = assertion_page(at, *partner);
  if (!made) return desk_problem(at, made.error());
  fit_own_record(at, *partner, *made, statement_asked(at, made->said));
  return form_page(at, made->page, made->form);
}

void assertion_sent(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto made = assertion_page(at, *partner);
  if (!made) return completion(desk_problem(at, made.error()));
  auto const typed = commands::typed_texts(at.request.body);
  made->form.hidden = hidden_of(typed);
  made->form.fields = statement_form_fields(at, made->of_source, typed);
  fit_own_record(at, *partner, *made, typed);
  auto const [input, wrong_typed] = typed_in<contract::AssertionInput>(at.request.body);
  if (!input) {
    show_wrong(at.localizer, wrong_typed, made->form);
    return completion(form_page(at, made->page, made->form, 422));
  }
  auto const city = partner->city->id;
  Sent sent{Right::edit_partnerships, "assertion.put", partner_subject(city)};
  sent.wrong = wrong_typed;
  sent.work = [city, source = made->source, fields = fields_of(*input), seen = seen_of(*input),
               how =
                   Saying{older_source(input->older_source), own_record_by_rules(at.world, {input->rule_reason, {}})}](
                  Command& command) { return as_done(record_assertion(command, city, source, fields, seen, how)); };
  sent.done = partner->address;
  sent.again = [page = made->page](AtDesk const& again, ui::Form const& form, unsigned status) {
    // The right was looked at before: what is refused here is handed up, or a rule's.
    return form_page(again, page, form, status == 403 ? 422 : status);
  };
  sent.seen_now = [city, source = made->source](AtDesk const& again) {
    auto transaction = reading(again);
    auto const kept = kept_assertion(transaction, again.office.id, city, source);
    return kept ? seen_fields(kept->version, texts_of(kept->value)) : Hidden{};
  };
  send(at, made->form, std::move(sent), completion);
}

void assertion_withdrawn(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto const version = number_wanted<std::int64_t>(at, "version");
  if (!version) return completion(desk_problem(at, version.error()));
  send_withdrawal(
      at, "assertion.delete", partner_subject(partner->city->id),
      [city = partner->city->id, source = asked(at, "source"), version = *version, own = own_record_by_rules(at.world)](
          Command& command) { return as_done(withdraw_assertion(command, city, source, version, own)); },
      partner->address, completion);
}

// A source.

struct SourcePage {
  FormPage page;
  ui::Form form;
};

SourcePage source_page(AtDesk const& at) {
  auto const key = asked(at, "key");
  auto transaction = reading(at);
  auto const kept = kept_source(transaction, at.office.id, key);
  auto const is_new = kept.version == 0;
  auto texts = texts_of(kept.value);
  if (is_new) texts["key"] = key;
  SourcePage made{{is_new ? at.localizer.text("office.source.new") : kept.value.name,
                   {},
                   {{at.address("/register/sources"), at.localizer.text("office.sources")}},
                   {}},
                  {}};
  if (!is_new)
    made.page.withdraw = {with_once(at.address("/source/withdraw") +
                                    ui::query_text({{"key", key}, {"version", std::to_string(kept.version)}})),
                          at.localizer.text("office.source.withdraw")};
  made.form.id = "source";
  made.form.action = with_once(at.address("/source") + (is_new ? "" : ui::query_text({{"key", key}})));
  made.form.hidden = seen_fields(kept.version, texts);
  if (!is_new) made.form.hidden.emplace_back("seen.key", key);
  made.form.fields = source_fields(at.localizer, values_of(texts));
  if (is_new)
    made.form.fields.push_back({.name = "key",
                                .label = at.localizer.text("office.source.key"),
                                .value = key,
                                .hint = at.localizer.text("new_source.key.hint"),
                                .most = 80});
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("/register/sources");
  return made;
}

Outcome<std::string> key_taken(std::string const& key) {
  auto at =
      fields::at_field({Errc::invalid, "a source is called \"" + key + "\" already", {}, "another short name"}, "key");
  at.value = key;
  at.code = "key_taken";
  return commands::Refused{commands::Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}}};
}

// What is shown to who may not change it.
void read_only(FormPage& page, ui::Form& form) {
  form.action.clear();
  page.withdraw = {};
}

http::Response source_form(AtDesk const& at) {
  auto made = source_page(at);
  auto const has_key = !asked(at, "key").empty();
  if (has_key && made.form.hidden.empty())
    return desk_problem(at, {Errc::not_found, "the office keeps no such source", "key", {}});
  if (!at.session.rights.contains(Right::edit_partnerships)) {
    if (!has_key) return without_right(at, Right::edit_partnerships);
    read_only(made.page, made.form);
  }
  if (auto const& journal = at.desk.fittings->journal; journal && has_key)
    made.page.below = journal(at, {"source/" + asked(at, "key")}, made.form.fields);
  return form_page(at, made.page, made.form);
}

// As it was typed, else as the name and the day of the source suggest it.
std::string key_of_new(AtDesk const& at, ValueOf const& value) {
  if (auto typed = value("key"); !typed.empty()) return typed;
  auto transaction = reading(at);
  auto const published = PartialDate::parse(value("published"));
  auto const retrieved = PartialDate::parse(value("retrieved"));
  auto const day = published ? std::optional{*published} : retrieved ? std::optional{*retrieved} : std::nullopt;
  return suggested_key(transaction, at.office.id, value("name"), day);
}

void source_sent(AtDesk const& at, http::Completion const& completion) {
  auto made = source_page(at);
  auto const typed = commands::typed_texts(at.request.body);
  auto const is_new = asked(at, "key").empty();
  auto const value = values_of(typed);
  made.form.hidden = hidden_of(typed);
  for (auto& field : made.form.fields) field.value = value(field.name);
  auto const key = is_new ? key_of_new(at, value) : asked(at, "key");
  auto const [input, wrong_typed] = typed_in<contract::SourceInput>(at.request.body, {"key"});
  auto errors = wrong_typed;
  // A source that was imported may have a name that could not be given here.
  if (auto const wrong = is_new ? wrong_key(key) : std::nullopt; wrong) errors.insert(errors.begin(), *wrong);
  if (!input) {
    show_wrong(at.localizer, errors, made.form);
    return completion(form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_partnerships, "source.put", "source/" + key};
  sent.wrong = errors;
  sent.work = [key, is_new, fields = fields_of(*input), seen = seen_of(*input),
               own = own_record_by_rules(at.world)](Command& command) {
    // Who gives a new source a name does not mean the one that has it.
    if (is_new && kept_source(command.transaction(), command.office(), key).version > 0) return key_taken(key);
    return as_done(record_source(command, key, fields, seen, own));
  };
  sent.done = at.address("/source") + ui::query_text({{"key", key}});
  sent.again = [page = made.page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return form_page(again, page, form, status);
  };
  sent.seen_now = [key](AtDesk const& again) {
    auto transaction = reading(again);
    auto const kept = kept_source(transaction, again.office.id, key);
    auto hidden = seen_fields(kept.version, texts_of(kept.value));
    if (kept.version > 0) hidden.emplace_back("seen.key", key);
    return hidden;
  };
  send(at, made.form, std::move(sent), completion);
}

void source_withdrawn(AtDesk const& at, http::Completion const& completion) {
  auto const version = number_wanted<std::int64_t>(at, "version");
  if (!version) return completion(desk_problem(at, version.error()));
  send_withdrawal(
      at, "source.delete", "source/" + asked(at, "key"),
      [key = asked(at, "key"), version = *version](Command& command) {
        return as_done(withdraw_source(command, key, version));
      },
      at.address("/register/sources"), completion);
}

}  // namespace

namespace {

// The form is opened where it is sent to, but for the key against pressing twice.
std::string live_of(AtDesk const& at, FormPage const& page, ui::Form const& form) {
  auto const& live = at.desk.fittings->live_form;
  if (!live || page.follows.empty()) return {};
  auto const once = form.action.find("once=");
  return live(at, page.follows, once == std::string::npos ? form.action : form.action.substr(0, once - 1));
}

}  // namespace

http::Response form_page(AtDesk const& at, FormPage const& page, ui::Form const& form, unsigned status) {
  json::array crumbs{json::object{{"href", at.address("")}, {"text", at.localizer.text("office.enter.title")}}};
  for (auto const& [href, text] : page.crumbs) crumbs.push_back(json::object{{"href", href}, {"text", text}});
  json::value withdraw;
  if (!page.withdraw.first.empty())
    withdraw = json::object{{"action", page.withdraw.first}, {"text", page.withdraw.second}};
  ui::Content content;
  content.name = "office";
  content.title = page.title;
  content.description = page.lead.empty() ? page.title : page.lead;
  content.main = page.above + live_of(at, page, form) +
                 ui::render("office_form", at.localizer.language(),
                            {{"crumbs", std::move(crumbs)},
                             {"title", page.title},
                             {"lead", page.lead},
                             {"form", form.action.empty() ? ui::fields_html(at.localizer, form.fields)
                                                          : ui::form_html(at.localizer, form)},
                             {"below", page.below},
                             {"withdraw", std::move(withdraw)}});
  return desk_page(at, std::move(content), status);
}

void add_desk_forms(http::Router& router, Desk const& desk) {
  add_desk_page(router, desk, "/partners/{city}/assertion", assertion_form);
  add_desk_action(router, desk, "/partners/{city}/assertion", assertion_sent);
  add_desk_action(router, desk, "/partners/{city}/assertion/withdraw", assertion_withdrawn);
  add_desk_page(router, desk, "/source", source_form);
  add_desk_action(router, desk, "/source", source_sent);
  add_desk_action(router, desk, "/source/withdraw", source_withdrawn);
  add_move_forms(router, desk);
}

}  // namespace amity::partnerships::web
