// SPDX-License-Identifier: Apache-2.0
// The forms of the desk: what a source says, a source, a move of a partnership's life.
#include "atlas/web/documents.h"
#include "core/utf8.h"
#include "desk_pages.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/recording.h"
#include "rule_guard.h"
#include "rules/web/findings.h"
#include "server/parameters.h"
#include "ui/links.h"
#include "ui/template.h"

#include <charconv>

namespace amity::partnerships::web {
namespace {

using accounts::Right;
using commands::Command;
using commands::Outcome;
using Texts = std::map<std::string, std::string, std::less<>>;
using Hidden = std::vector<std::pair<std::string, std::string>>;

ValueOf values_of(Texts texts) {
  return [texts = std::move(texts)](std::string const& name) {
    auto const at = texts.find(name);
    return at == texts.end() ? std::string{} : at->second;
  };
}

Hidden hidden_of(Texts const& typed) {
  Hidden hidden;
  for (auto const& [name, value] : typed)
    if (name.starts_with("seen.")) hidden.emplace_back(name, value);
  return hidden;
}

template <class T>
Outcome<std::string> as_done(Outcome<T> const& outcome) {
  if (!outcome) return commands::Refused{outcome.error()};
  return std::string{};
}

// The partner that a page of the desk is about.
struct DeskPartner {
  atlas::City const* city{};
  std::string name;
  std::string address;
};
Result<DeskPartner> partner_of(AtDesk const& at) {
  auto const city = server::find_city(*at.world, at.request.path_parameter("city"));
  if (!city) return Failure{city.error()};
  return DeskPartner{*city, at.localizer.city(atlas::web::city_name(*at.world, (*city)->id)),
                     at.address("/partners/" + id_of(**city))};
}

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }

// A number in the address of a form.
template <class Number>
Result<Number> number_wanted(AtDesk const& at, char const* name) {
  auto const text = asked(at, name);
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  return fail(Errc::invalid, "\"" + std::string(utf8::cut(text, 80)) + "\" is no number", name,
              "the form's own address, as the page gives it");
}

// What a source says of a partner.

struct AssertionPage {
  FormPage page;
  ui::Form form;
  std::string source;
};

Result<AssertionPage> assertion_page(AtDesk const& at, DeskPartner const& partner) {
  auto const key = asked(at, "source");
  auto transaction = reading(at);
  auto const source = kept_source(transaction, at.office.id, key);
  if (source.version == 0) return fail(Errc::not_found, "the office keeps no such source", "source");
  auto const kept = kept_assertion(transaction, at.office.id, partner.city->id, key);
  if (!kept) return Failure{kept.error()};
  auto const texts = texts_of(kept->value);
  auto const query = ui::query_text({{"source", key}});
  AssertionPage made{{at.localizer.text("office.says.title", {{"source", source.value.name}, {"city", partner.name}}),
                      {},
                      {{partner.address, partner.name}},
                      {}},
                     {},
                     key};
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

http::Response assertion_form(AtDesk const& at) {
  auto const partner = partner_of(at);
  if (!partner) return desk_problem(at, partner.error());
  auto const made = assertion_page(at, *partner);
  if (!made) return desk_problem(at, made.error());
  return form_page(at, made->page, made->form);
}

void assertion_sent(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto made = assertion_page(at, *partner);
  if (!made) return completion(desk_problem(at, made.error()));
  auto const typed = commands::typed_texts(at.request.body);
  made->form.hidden = hidden_of(typed);
  made->form.fields = assertion_fields(at.localizer, values_of(typed));
  auto const input = input_of<contract::AssertionInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), made->form);
    return completion(form_page(at, made->page, made->form, 422));
  }
  auto const city = partner->city->id;
  Sent sent{Right::edit_partnerships, "assertion.put", "partner/" + std::to_string(city.value)};
  sent.work = [city, source = made->source, fields = fields_of(*input), seen = seen_of(*input)](Command& command) {
    return as_done(record_assertion(command, city, source, fields, seen));
  };
  sent.done = partner->address;
  sent.again = [page = made->page](AtDesk const& again, ui::Form const& form, unsigned status) {
    return form_page(again, page, form, status);
  };
  sent.seen_now = [city, source = made->source](AtDesk const& again) {
    auto transaction = reading(again);
    auto const kept = kept_assertion(transaction, again.office.id, city, source);
    return kept ? seen_fields(kept->version, texts_of(kept->value)) : Hidden{};
  };
  send(at, made->form, std::move(sent), completion);
}

// Buttons that take something back: what cannot be is told on a page of its own.
void withdraw(AtDesk const& at, std::string verb, std::string subject, commands::Verb work, std::string done,
              http::Completion const& completion) {
  Sent sent{Right::edit_partnerships, std::move(verb), std::move(subject), std::move(work), std::move(done)};
  sent.done_word = "office.taken_back";
  sent.again = [](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto const errc = status == 409 ? Errc::conflict : (status == 503 ? Errc::unavailable : Errc::refused);
    return desk_problem(again, {errc, form.wrong.empty() ? std::string{} : form.wrong.front()});
  };
  send(at, {}, std::move(sent), completion);
}

void assertion_withdrawn(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto const version = number_wanted<std::int64_t>(at, "version");
  if (!version) return completion(desk_problem(at, version.error()));
  withdraw(
      at, "assertion.delete", "partner/" + std::to_string(partner->city->id.value),
      [city = partner->city->id, source = asked(at, "source"), version = *version](Command& command) {
        return as_done(withdraw_assertion(command, city, source, version));
      },
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
  SourcePage made{{is_new ? at.localizer.text("office.source.new") : kept.value.name, {}, {}, {}}, {}};
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
    made.form.fields.insert(made.form.fields.begin(), {.name = "key",
                                                       .label = at.localizer.text("office.source.key"),
                                                       .value = key,
                                                       .hint = at.localizer.text("office.source.key.hint"),
                                                       .required = true,
                                                       .most = 80});
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("");
  return made;
}

Outcome<std::string> key_taken(std::string const& key) {
  auto at =
      fields::at_field({Errc::invalid, "a source is called \"" + key + "\" already", {}, "another short name"}, "key");
  at.value = key;
  at.code = "key_taken";
  return commands::Refused{commands::Refusal{Errc::invalid, fields::Errors{std::vector{std::move(at)}, 0}}};
}

http::Response source_form(AtDesk const& at) {
  auto made = source_page(at);
  if (auto const& journal = at.desk.fittings->journal; journal && !made.page.withdraw.first.empty())
    made.page.below = journal(at, {"source/" + asked(at, "key")}, made.form.fields);
  return form_page(at, made.page, made.form);
}

void source_sent(AtDesk const& at, http::Completion const& completion) {
  auto made = source_page(at);
  auto const typed = commands::typed_texts(at.request.body);
  auto const is_new = asked(at, "key").empty();
  auto const value = values_of(typed);
  made.form.hidden = hidden_of(typed);
  for (auto& field : made.form.fields) field.value = value(field.name);
  auto const key = is_new ? value("key") : asked(at, "key");
  auto input = input_of<contract::SourceInput>(at, {"key"});
  std::vector<fields::FieldError> errors;
  if (!input) errors = input.error().all();
  // A source that was imported may have a name that could not be given here.
  if (auto const wrong = is_new ? wrong_key(key) : std::nullopt; wrong) errors.insert(errors.begin(), *wrong);
  if (!errors.empty()) {
    commands::show(at.localizer, errors, made.form);
    return completion(form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_partnerships, "source.put", "source/" + key};
  sent.work = [key, is_new, fields = fields_of(*input), seen = seen_of(*input)](Command& command) {
    // Who gives a new source a name does not mean the one that has it.
    if (is_new && kept_source(command.transaction(), command.office(), key).version > 0) return key_taken(key);
    return as_done(record_source(command, key, fields, seen));
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
  withdraw(
      at, "source.delete", "source/" + asked(at, "key"),
      [key = asked(at, "key"), version = *version](Command& command) {
        return as_done(withdraw_source(command, key, version));
      },
      at.address("/partners"), completion);
}

// A move.

ui::Form move_form_of(AtDesk const& at, DeskPartner const& partner, Texts const& texts) {
  auto transaction = reading(at);
  ui::Form form;
  form.id = "move";
  form.action = with_once(partner.address + "/move");
  form.fields = move_fields(at.localizer, kept_sources(transaction, at.office.id), values_of(texts));
  if (rules::set_active_on(transaction, at.office.id, snapshot::day_at(at.desk.s->clock, at.office.timezone)))
    form.fields.push_back(rules::web::reason_field(at.localizer, values_of(texts)("rule_reason")));
  form.button = at.localizer.text("office.save");
  form.cancel = partner.address;
  return form;
}

// What stands in the form, as far as rules ask of it.
MoveFields move_typed(Texts const& texts) {
  auto const value = values_of(texts);
  MoveFields fields;
  fields.act = parse_act(value("act")).value_or(Act::sign);
  if (auto const on = PartialDate::parse(value("on"))) fields.on = *on;
  fields.authority = value("authority");
  fields.document = value("document");
  return fields;
}

FormPage move_page(AtDesk const& at, DeskPartner const& partner, Texts const& texts) {
  auto transaction = reading(at);
  auto const circumstances = circumstances_of(*at.world, at.office.id, partner.city->id, at.desk.s->clock());
  FormPage page{at.localizer.text("office.move.title", {{"city", partner.name}}),
                at.localizer.text("office.move.lead"),
                {{partner.address, partner.name}},
                {}};
  if (auto const one = move_case(transaction, at.office.id, partner.city->id, move_typed(texts), circumstances))
    page.below = rules::web::findings_html(
        at.localizer, at.address("/rules"), rules::check_case(transaction, at.office.id, *one),
        rules::check_afterwards(transaction, at.office.id, *one, circumstances.today));
  return page;
}

http::Response move_form(AtDesk const& at) {
  auto const partner = partner_of(at);
  if (!partner) return desk_problem(at, partner.error());
  // Which rules hold for another step is seen by naming it in the address: the page's own links do.
  auto const act = parse_act(asked(at, "act"));
  Texts const texts{{"act", std::string(to_string(act.value_or(Act::sign)))}};
  return form_page(at, move_page(at, *partner, texts), move_form_of(at, *partner, texts));
}

void move_sent(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto const typed = commands::typed_texts(at.request.body);
  auto form = move_form_of(at, *partner, typed);
  auto const page = move_page(at, *partner, typed);
  auto const input = input_of<contract::MoveInput>(at);
  if (!input) {
    commands::show(at.localizer, input.error().all(), form);
    return completion(form_page(at, page, form, 422));
  }
  auto const city = partner->city->id;
  Sent sent{Right::edit_partnerships, "partnership.move", "partner/" + std::to_string(city.value)};
  sent.work = [city, fields = fields_of(*input), world = at.world,
               reason = input->rule_reason](Command& command) -> Outcome<std::string> {
    if (auto const kept = keep_rules(command, *world, city, fields, reason); !kept)
      return commands::Refused{kept.error()};
    return as_done(record_move(command, city, fields));
  };
  sent.done = partner->address;
  sent.again = [page](AtDesk const& again, ui::Form const& shown, unsigned status) {
    return form_page(again, page, shown, status == 403 ? 422 : status);
  };
  send(at, std::move(form), std::move(sent), completion);
}

void move_withdrawn(AtDesk const& at, http::Completion const& completion) {
  auto const partner = partner_of(at);
  if (!partner) return completion(desk_problem(at, partner.error()));
  auto const place = number_wanted<std::size_t>(at, "place");
  if (!place) return completion(desk_problem(at, place.error()));
  withdraw(
      at, "partnership.unmove", "partner/" + std::to_string(partner->city->id.value),
      [city = partner->city->id, place = *place, version = asked(at, "version")](Command& command) {
        return as_done(withdraw_move(command, city, place, version));
      },
      partner->address, completion);
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
  content.main = page.above + ui::render("office_form", at.localizer.language(),
                                         {{"crumbs", std::move(crumbs)},
                                          {"title", page.title},
                                          {"lead", page.lead},
                                          {"form", ui::form_html(at.localizer, form)},
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
  add_desk_page(router, desk, "/partners/{city}/move", move_form);
  add_desk_action(router, desk, "/partners/{city}/move", move_sent);
  add_desk_action(router, desk, "/partners/{city}/move/withdraw", move_withdrawn);
}

}  // namespace amity::partnerships::web
