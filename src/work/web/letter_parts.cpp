// SPDX-License-Identifier: Apache-2.0
#include "letter_parts.h"

#include "core/text_lines.h"
#include "people/use.h"
#include "rules/web/findings.h"
#include "work/letter_case.h"
#include "work/letter_details.h"
#include "work/letter_hand.h"

#include <algorithm>

namespace amity::work::web {
namespace {

using ui::FormField;

ui::Form form_at(AtDesk const& at, Letter const& letter, std::string id, std::string_view button) {
  ui::Form form;
  form.action = partnerships::web::with_once(letter_address(at, letter.id, id));
  form.id = std::move(id);
  form.button = at.localizer.text(button);
  return form;
}

// The same form for whom one is a deputy of.
void make_for_another(ui::Form& form, std::optional<GrantId> const& under) {
  if (!under) return;
  form.action += "&grant=" + std::to_string(under->value);
  form.id += "-" + std::to_string(under->value);
}

constexpr auto hash_field{"content_hash"};

std::string hash_read(Letter const& letter, Texts const& typed) {
  auto hash = text_named(typed, hash_field);
  return hash.empty() ? content_hash(letter) : hash;
}

}  // namespace

bool decides_on_text(ui::Form const& form) {
  return std::ranges::find(form.hidden, hash_field, &std::pair<std::string, std::string>::first) != form.hidden.end();
}

rules::Checked rules_on(AtDesk const& at, db::Transaction& transaction, Letter const& letter) {
  if (letter.direction != Direction::out || letter.issued) return {};
  return rules::check_case(transaction, at.office.id, issuing_case(transaction, at.office.id, letter, today_at(at)));
}

namespace {

FormField words_field(AtDesk const& at, std::string name, std::string_view label, Texts const& typed) {
  constexpr std::size_t most = 2000;
  auto value = text_named(typed, name);
  return {.name = std::move(name),
          .label = at.localizer.text(label),
          .is = FormField::Is::lines,
          .value = std::move(value),
          .most = most};
}

// Who signs below whoever issues it; empty where the office issues it alone.
std::string signing_jointly(AtDesk const& at, db::Transaction& transaction, LetterId letter) {
  std::string names;
  for (auto const& name : text_lines(details_of(transaction, at.office.id, letter).details.joint_with))
    names += (names.empty() ? "" : at.localizer.text("people.and")) + name;
  if (names.empty()) return names;
  auto const gap = at.localizer.language() == "en" ? " " : "";
  return gap + at.localizer.text("letter.issue.joint", {{"who", names}});
}

}  // namespace

ui::Form verdict_form(AtDesk const& at, Letter const& letter, Texts const& typed, std::optional<GrantId> const& under) {
  auto form = form_at(at, letter, "verdict", "letter.verdict.go");
  make_for_another(form, under);
  // The text that is on the page is the text that is answered to, whatever is changed meanwhile.
  form.hidden = {{hash_field, hash_read(letter, typed)}};
  FormField verdict{.name = "verdict",
                    .label = at.localizer.text("letter.verdict"),
                    .is = FormField::Is::choice,
                    .value = text_named(typed, "verdict"),
                    .required = true};
  verdict.choices.push_back({"", at.localizer.text("letter.verdict.choose")});
  for (auto const one : all_verdicts) {
    auto const word = std::string(to_string(one));
    verdict.choices.push_back({word, at.localizer.word("letter.act", word)});
  }
  auto opinion = words_field(at, "opinion", "letter.opinion", typed);
  opinion.optional = at.localizer.text("letter.opinion.when");
  form.fields = {std::move(verdict), std::move(opinion)};
  return form;
}

ui::Form issue_form(AtDesk const& at, Letter const& letter, std::optional<accounts::Account> const& signatory,
                    Texts const& typed, std::optional<GrantId> const& under) {
  constexpr std::size_t longest_signature = 200;
  auto form = form_at(at, letter, "issue", "letter.issue.go");
  make_for_another(form, under);
  form.hidden = {{hash_field, hash_read(letter, typed)}};
  FormField series{.name = "series",
                   .label = at.localizer.text("letter.series"),
                   .is = FormField::Is::choice,
                   .value = text_named(typed, "series"),
                   .required = true};
  auto transaction = reading(at);
  auto const rules = rules_on(at, transaction, letter);
  auto const year = static_cast<int>(std::chrono::year_month_day{today_at(at)}.year());
  for (auto const& one : series_of(transaction, at.office.id))
    if (one.fields.direction == Direction::out)
      series.choices.push_back(
          {std::to_string(one.id.value),
           at.localizer.text(
               "changes.next_number",
               {{"series", one.fields.name}, {"number", next_number(transaction, at.office.id, one, year).text}})});
  series.hint = at.localizer.text("changes.next_number.hint");
  if (series.choices.empty()) {
    series.hint = at.localizer.text("letter.series.none");
    series.choices.push_back({"0", at.localizer.text("form.nothing")});
  }
  constexpr std::int64_t most_offered = 300;
  auto offered = has(at, accounts::Right::read_people)
                     ? people::words_offered(transaction, at.office.id, letter.fields.language, most_offered)
                     : std::vector<std::string>{};
  form.fields = {
      std::move(series),
      {.name = "signatory",
       .label = at.localizer.text("letter.signatory"),
       .value = !typed.contains("signatory") && signatory ? signatory->fields.name : text_named(typed, "signatory"),
       .hint = at.localizer.text("letter.signatory.hint") + signing_jointly(at, transaction, letter.id),
       .required = true,
       .most = longest_signature,
       .suggestions = std::move(offered)}};
  if (rules::effect_of(rules.findings) == rules::Effect::wants_reason) {
    auto reason = rules::web::reason_field(at.localizer, text_named(typed, "rule_reason"));
    reason.required = true;
    form.fields.push_back(std::move(reason));
  }
  return form;
}

ui::Form sending_form(AtDesk const& at, Letter const& letter, Texts const& typed) {
  auto form = form_at(at, letter, "send", "letter.send.go");
  form.fields = {{.name = "on",
                  .label = at.localizer.text("letter.sent"),
                  .is = FormField::Is::date,
                  .value = typed.empty() ? amity::to_string(today_at(at)) : text_named(typed, "on"),
                  .required = true},
                 {.name = "way",
                  .label = at.localizer.text("letter.way"),
                  .value = text_named(typed, "way"),
                  .hint = at.localizer.text("letter.way.hint"),
                  .most = 200}};
  return form;
}

std::vector<std::pair<std::string, std::string>> holder_seen(Letter const& letter) {
  auto const number = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
  return {{"seen.version", std::to_string(letter.version)},
          {"seen.department", number(letter.department)},
          {"seen.person", number(letter.person)}};
}

ui::Form assignment_form(AtDesk const& at, Letter const& letter, Names const& names, Texts const& typed) {
  auto const number = [](auto const& id) { return id ? std::to_string(id->value) : std::string{}; };
  auto form = form_at(at, letter, "assign", "letter.assign.go");
  // Departments in which nobody could do anything with it are not offered.
  auto taking = names;
  std::erase_if(taking.departments,
                [&](auto const& one) { return !names.readers.contains(one.first) && letter.department != one.first; });
  if (typed.empty()) {
    form.hidden = holder_seen(letter);
  } else {
    for (auto const& [name, text] : typed)
      if (name.starts_with("seen.")) form.hidden.emplace_back(name, text);
  }
  form.fields = {
      department_field(at, taking, typed.empty() ? number(letter.department) : text_named(typed, "department")),
      person_field(at, names, typed.empty() ? number(letter.person) : text_named(typed, "person"),
                   accounts::Right::read_letters),
      words_field(at, "words", "letter.assign.words", typed)};
  return form;
}

ui::Form opinion_form(AtDesk const& at, Letter const& letter, Texts const& typed, std::optional<GrantId> const& under) {
  auto form = form_at(at, letter, "opinion", "letter.hand.opinion.go");
  make_for_another(form, under);
  auto opinion = words_field(at, "opinion", "letter.hand.opinion", typed);
  opinion.hint = at.localizer.text("letter.hand.opinion.hint");
  opinion.required = true;
  form.fields = {std::move(opinion)};
  return form;
}

ui::Form return_form(AtDesk const& at, Letter const& letter, Texts const& typed, std::optional<GrantId> const& under) {
  auto form = form_at(at, letter, "give-back", "letter.hand.return.go");
  make_for_another(form, under);
  auto reason = words_field(at, "reason", "letter.hand.return.reason", typed);
  reason.hint = at.localizer.text("letter.hand.return.hint");
  reason.required = true;
  form.fields = {std::move(reason)};
  return form;
}

std::vector<HandForms> hand_forms(AtDesk const& at, Letter const& letter, std::span<HandlingLine const> lines,
                                  std::optional<accounts::Account> const& reader) {
  std::vector<HandForms> all;
  if (letter.state != LetterState::assigned || !reader) return all;
  auto const text = [&](std::string_view key) { return at.localizer.text(key); };
  // What is in their own hand they give back in their own name.
  if (can_return(letter, lines, *reader)) {
    all.push_back({text("letter.hand.opinion.title"), opinion_form(at, letter, {}, {}),
                   text("letter.hand.return.title"), return_form(at, letter, {}, {})});
    return all;
  }
  auto transaction = reading(at);
  for (auto const& [grant, giver] : acts_for(at, transaction)) {
    if (!covers(transaction, at.office.id, grant, accounts::Right::read_letters) || !can_return(letter, lines, giver))
      continue;
    auto const for_whom = [&, &who = giver.fields.name](std::string_view key) {
      return at.localizer.text(key, {{"who", who}});
    };
    all.push_back({for_whom("deputies.opinion.title"), opinion_form(at, letter, {}, grant.id),
                   for_whom("deputies.return.title"), return_form(at, letter, {}, grant.id)});
  }
  return all;
}

ui::Form voiding_form(AtDesk const& at, Letter const& letter, Texts const& typed, std::optional<GrantId> const& under) {
  auto form = form_at(at, letter, "void", "letter.void.go");
  make_for_another(form, under);
  auto reason = words_field(at, "reason", "letter.reason", typed);
  reason.hint = at.localizer.text("letter.reason.hint");
  reason.required = true;
  form.fields = {std::move(reason)};
  return form;
}

}  // namespace amity::work::web
