// SPDX-License-Identifier: Apache-2.0
// Who acts for whom: the grants that concern who reads, and the form to give one.
#include "commands/web/form_input.h"
#include "deputies.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using accounts::Right;
using commands::Command;
using partnerships::web::Sent;
using ui::FormField;

// What can be chosen in the form; programs may name others together.
constexpr std::array offered_rights{"", "countersign", "issue_letters", "own_tasks", "countersign issue_letters"};

std::string rights_text(AtDesk const& at, accounts::Rights const& rights) {
  if (rights.empty()) return at.localizer.text("deputies.right.all");
  std::string text;
  for (auto const right : rights)
    text += (text.empty() ? "" : at.localizer.text("work.and")) +
            at.localizer.word("deputies.right", accounts::to_string(right));
  return text;
}

std::string days_text(AtDesk const& at, GrantFields const& fields) {
  auto const day = [&](Day one) { return ui::format_date(at.localizer.language(), amity::to_string(one)); };
  if (fields.from == fields.until) return day(fields.from);
  return at.localizer.text("deputies.days", {{"from", day(fields.from)}, {"until", day(fields.until)}});
}

FormField person_choice(AtDesk const& at, Names const& names, std::string name, std::string value) {
  FormField field{.name = std::move(name),
                  .label = {},
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .choices = {{"", at.localizer.text("deputies.choose")}},
                  .required = true};
  for (auto const& [id, text] : names.people) field.choices.push_back({std::to_string(id.value), text});
  keep_chosen(field);
  field.label = at.localizer.text("deputies." + field.name);
  return field;
}

ui::Form grant_form(AtDesk const& at, Texts const& typed) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const today = amity::to_string(today_at(at));
  auto const value = [&](std::string_view name, std::string otherwise) {
    return typed.empty() ? std::move(otherwise) : text_named(typed, name);
  };
  ui::Form form;
  form.id = "grant";
  form.action = partnerships::web::with_once(at.address("/deputies/grant"));
  if (has(at, Right::manage_accounts))
    form.fields.push_back(person_choice(at, names, "giver", value("giver", std::to_string(at.session.account.value))));
  form.fields.push_back(person_choice(at, names, "deputy", value("deputy", {})));
  FormField rights{.name = "rights",
                   .label = at.localizer.text("deputies.rights"),
                   .is = FormField::Is::choice,
                   .value = value("rights", {})};
  for (std::string_view const words : offered_rights)
    rights.choices.push_back(
        {std::string(words),
         rights_text(at, words.empty() ? accounts::Rights{} : accounts::parse_rights(words).value())});
  form.fields.push_back(std::move(rights));
  for (auto const* name : {"from", "until"})
    form.fields.push_back({.name = name,
                           .label = at.localizer.text(std::string("deputies.") + name),
                           .is = FormField::Is::date,
                           .value = value(name, today),
                           .required = true});
  form.button = at.localizer.text("deputies.give");
  return form;
}

json::array grants_view(AtDesk const& at) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  auto const today = today_at(at);
  json::array list;
  for (auto const& grant : grants_seen(transaction, at.session)) {
    auto const standing = standing_of(transaction, at.office.id, grant, today);
    auto const is_over = standing == GrantStanding::ended || standing == GrantStanding::revoked;
    auto const revoke = partnerships::web::with_once(at.address("/deputies/revoke") +
                                                     ui::query_text({{"id", std::to_string(grant.id.value)}}));
    list.push_back(json::object{
        {"text", at.localizer.text("deputies.line", {{"deputy", names.of(std::optional{grant.fields.deputy})},
                                                     {"giver", names.of(std::optional{grant.fields.giver})}})},
        {"days", days_text(at, grant.fields)},
        {"rights", rights_text(at, grant.fields.rights)},
        {"standing", at.localizer.word("deputies.standing", to_string(standing))},
        {"class", std::string("standing-") + (standing == GrantStanding::holds ? "agreed" : "waiting")},
        {"by", at.localizer.text("deputies.by", {{"who", names.of_actor(grant.granted_by)},
                                                 {"when", moment_text(at, grant.granted_at)}})},
        {"revoked", grant.revoked_at.empty()
                        ? std::string{}
                        : at.localizer.text("deputies.revoked_by", {{"who", names.of_actor(grant.revoked_by)},
                                                                    {"when", moment_text(at, grant.revoked_at)}})},
        {"revoke", is_over ? std::string{} : revoke}});
  }
  return list;
}

http::Response deputies_page(AtDesk const& at, ui::Form const& form, std::string const& told, std::string const& why,
                             unsigned status) {
  auto grants = grants_view(at);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("deputies.title");
  content.description = content.title;
  content.main = ui::render("office_deputies", at.localizer.language(),
                            {{"account", at.address("/account")},
                             {"has_grants", !grants.empty()},
                             {"grants", std::move(grants)},
                             {"told", told},
                             {"why", why},
                             {"has_account", at.session.account.value != 0},
                             {"form", ui::form_html(at.localizer, form)}});
  return partnerships::web::desk_page(at, std::move(content), status);
}

// What overlaps is told on the page after, from the numbers in its address; they are looked up among those one may see.
std::string overlaps_told(AtDesk const& at) {
  auto transaction = reading(at);
  auto const names = names_at(at, transaction);
  std::string told;
  for (auto const& grant : grants_seen(transaction, at.session)) {
    auto const asked = at.request.query("overlaps").value_or("");
    if (("," + std::string(asked) + ",").find("," + std::to_string(grant.id.value) + ",") == std::string::npos)
      continue;
    told += (told.empty() ? "" : at.localizer.text("work.and")) +
            at.localizer.text("deputies.overlap_one", {{"deputy", names.of(std::optional{grant.fields.deputy})},
                                                       {"days", days_text(at, grant.fields)}});
  }
  return told.empty() ? told : at.localizer.text("deputies.overlaps", {{"who", told}});
}

void grant_sent(AtDesk const& at, http::Completion const& completion) {
  auto const typed = commands::typed_texts(at.request.body);
  auto form = grant_form(at, typed);
  GrantFields fields{at.session.account, accounts::AccountId{number_in(text_named(typed, "deputy"))}, {}, {}, {}};
  if (auto const giver = number_in(text_named(typed, "giver")); giver != 0 && has(at, Right::manage_accounts))
    fields.giver = accounts::AccountId{giver};
  if (auto const words = text_named(typed, "rights"); !words.empty())
    // Words that are no rights are none that can be given.
    fields.rights = accounts::parse_rights(words).value_or(accounts::Rights{Right::manage_accounts});
  std::vector<fields::FieldError> errors;
  auto const day = [&](std::string const& name, Day& into) {
    auto const text = text_named(typed, name);
    if (auto const read = parse_day(text)) {
      into = *read;
      return;
    }
    errors.push_back(fields::at_field({Errc::invalid, "this is no day", name, "2026-11-30"}, name));
    errors.back().code = "not_a_date";
    errors.back().value = text;
  };
  day("from", fields.from);
  day("until", fields.until);
  // What cannot be read is no day that the other could be wrong beside.
  if (fields.until == Day{}) fields.until = std::max(fields.from, today_at(at));
  if (fields.from == Day{}) fields.from = fields.until;
  auto const again = [](AtDesk const& then, ui::Form const& shown, unsigned status) {
    return deputies_page(then, shown, {}, {}, status);
  };
  Sent sent{Right::read_office, "deputy.grant", "deputy"};
  sent.wrong = errors;
  sent.work = [fields](Command& command) -> commands::Outcome<std::string> {
    auto const granted = grant_deputy(command, fields);
    if (!granted) return commands::Refused{granted.error()};
    std::string overlaps;
    for (auto const& other : granted->overlaps)
      overlaps += (overlaps.empty() ? "" : ",") + std::to_string(other.id.value);
    return overlaps;
  };
  sent.finally = [](AtDesk const& then, std::string const& overlaps) {
    return partnerships::web::see_other(then.address("/deputies") +
                                        ui::query_text({{"overlaps", overlaps}, {"done", "saved"}}));
  };
  sent.again = again;
  partnerships::web::send(at, std::move(form), std::move(sent), completion);
}

void revoke_sent(AtDesk const& at, http::Completion const& completion) {
  GrantId const id{number_asked(at, "id")};
  Sent sent{Right::read_office, "deputy.revoke", "deputy/" + std::to_string(id.value)};
  sent.work = [id](Command& command) { return as_done(revoke_grant(command, id)); };
  sent.done = at.address("/deputies");
  sent.done_word = "office.taken_back";
  sent.again = told_on([](AtDesk const& again, std::string const& why, unsigned status) {
    return deputies_page(again, grant_form(again, {}), {}, why, status);
  });
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace

void add_deputy_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/deputies", [](AtDesk const& at) {
    return deputies_page(at, grant_form(at, {}), overlaps_told(at), {}, 200);
  });
  partnerships::web::add_desk_action(router, desk, "/deputies/grant", grant_sent);
  partnerships::web::add_desk_action(router, desk, "/deputies/revoke", revoke_sent);
}

}  // namespace amity::work::web
