// SPDX-License-Identifier: Apache-2.0
// What stands between a case and its being done.
#include "refusal.h"
#include "rules/office_calendar.h"
#include "rules/rule_set.h"
#include "rules/sql.h"
#include "rules/verdict.h"

#include <algorithm>
#include <utility>

namespace amity::rules {

using commands::Command;
using commands::Outcome;

namespace {

Override read_override(db::Row const& row) {
  return {row.get<std::string>(0), row.get<RuleSetId>(1),
          row.get<std::string>(2), row.text(3) == "no" ? Truth::no : Truth::unknown,
          row.get<std::string>(4), row.get<std::string>(5),
          row.get<std::string>(6), row.get<std::string>(7),
          row.get<std::string>(8)};
}

std::string day_known(Case const& done) { return done.known.empty() ? amity::to_string(done.on) : done.known; }

void write_down(Command& command, Case const& done, RuleSetId set, Finding const& finding, std::string const& reason) {
  auto& transaction = command.transaction();
  auto const last = transaction
                        .one(sql::last_override, {{"office", command.office()}, {"subject", done.subject}},
                             [](db::Row const& row) { return row.get<std::int64_t>(0); })
                        .value_or(0);
  command.watch("rule_override", {command.office(), done.subject, last + 1});
  transaction.execute(sql::insert_override, {{"office", command.office()},
                                             {"subject", done.subject},
                                             {"seq", last + 1},
                                             {"set", set},
                                             {"rule", finding.rule.id},
                                             {"answer", finding.answer == Truth::no ? "no" : "unknown"},
                                             {"reason", reason},
                                             {"actor", command.actor()},
                                             {"at", amity::to_string(command.at())},
                                             {"title", done.title},
                                             {"on", day_known(done)}});
}

}  // namespace

std::vector<Override> overrides_of(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  return transaction.all(sql::overrides_of_subject, {{"office", office}, {"subject", subject}}, read_override);
}
std::vector<Override> overrides_under(db::Transaction& transaction, OfficeId office, std::string_view subject) {
  return transaction.all(sql::overrides_under,
                         {{"office", office}, {"subject", subject}, {"below", std::string(subject) + "/%"}},
                         read_override);
}
std::vector<Override> overrides_of_rule(db::Transaction& transaction, OfficeId office, std::string_view rule) {
  return transaction.all(sql::overrides_of_rule, {{"office", office}, {"rule", rule}}, read_override);
}

Checked check_case(db::Transaction& transaction, OfficeId office, Case const& done) {
  auto const set = set_active_on(transaction, office, done.on);
  if (!set) return {};
  return {set->id, check(rules_of(transaction, office, set->id), done, *calendar_of_office(transaction, office))};
}

namespace {

// then: what the set of its own day says of it.
Checked afterwards_of(db::Transaction& transaction, OfficeId office, Case const& done, Day today, Checked const& then) {
  if (done.on >= today) return {};
  auto const set = set_active_on(transaction, office, today);
  if (!set) return {};
  auto as_of_today = done;
  as_of_today.on = today;
  Checked checked{set->id,
                  check(rules_of(transaction, office, set->id), as_of_today, *calendar_of_office(transaction, office))};
  std::erase_if(checked.findings, [&](Finding const& finding) {
    return std::ranges::find(then.findings, finding.rule, &Finding::rule) != then.findings.end();
  });
  if (checked.findings.empty()) return {};
  return checked;
}

}  // namespace

Judged judge(db::Transaction& transaction, OfficeId office, Case const& done, Day today) {
  auto then = check_case(transaction, office, done);
  auto afterwards = afterwards_of(transaction, office, done, today, then);
  return {std::move(then), std::move(afterwards)};
}

Checked check_afterwards(db::Transaction& transaction, OfficeId office, Case const& done, Day today) {
  if (done.on >= today) return {};
  return judge(transaction, office, done, today).afterwards;
}

std::string subject_afterwards(Case const& done) { return done.subject + "/" + done.title + "/" + day_known(done); }

namespace {

std::string place_of(Rule const& rule) { return rule.document + (rule.article.empty() ? "" : ", " + rule.article); }

// Which rule, and where it is read: to be said in the reader's language.
fields::FieldError of_rule(fields::FieldError error, Rule const& rule) {
  for (auto const language : interface_languages) {
    auto const title = choose(rule.title, language).text;
    error.arguments.push_back({"rule." + std::string(language), title.empty() ? rule.id : std::string(title)});
  }
  error.arguments.push_back({"where", place_of(rule)});
  return error;
}

bool is_note(Finding const& finding) { return finding.answer != Truth::yes && finding.rule.severity == Severity::note; }

// What keeps a case from being done, and what is gone past with a reason.
struct Held {
  std::vector<fields::FieldError> stops;
  std::vector<fields::FieldError> wants;
  std::vector<Finding> passed;
  bool by_who_decides{false};
};

void hold_as_on_its_day(std::vector<Finding> const& findings, Held& held) {
  for (auto const& finding : findings) {
    auto const where = place_of(finding.rule);
    if (effect_of(finding) == Effect::stopped)
      held.stops.push_back(
          of_rule(wrong("rule_reason", finding.rule.id, "rule_stops",
                        "the rule \"" + finding.rule.id + "\" is not kept, and nobody can go past it (" + where + ")"),
                  finding.rule));
    if (effect_of(finding) != Effect::wants_reason) continue;
    held.wants.push_back(
        of_rule(wrong("rule_reason", finding.rule.id, "rule_needs_reason",
                      "the rule \"" + finding.rule.id + "\" is not kept, or cannot be judged (" + where + ")",
                      "why it is done all the same"),
                finding.rule));
    held.passed.push_back(finding);
    held.by_who_decides = true;
  }
}

void hold_afterwards(std::vector<Finding> const& findings, Held& held) {
  for (auto const& finding : findings) {
    if (effect_of(finding) == Effect::goes_on) continue;
    held.wants.push_back(
        of_rule(wrong("rule_reason", finding.rule.id, "rule_afterwards",
                      "it is of a day before today, and the rule \"" + finding.rule.id +
                          "\" that holds today is not kept, or cannot be judged (" + place_of(finding.rule) + ")",
                      "why it is entered afterwards, and by what it is known"),
                finding.rule));
    held.by_who_decides = held.by_who_decides || effect_of(finding) == Effect::stopped;
  }
}

// Nothing: it goes on, past what wants a reason.
std::optional<commands::Refused> refusal_of(Held held, std::string const& reason, Decides decides) {
  if (!held.stops.empty()) return refused(std::move(held.stops));
  if (held.wants.empty()) return std::nullopt;
  if (decides == Decides::no || (decides == Decides::records && held.by_who_decides)) {
    auto error =
        wrong("rule_reason", held.wants.front().value, "reason_by_who_decides",
              "only who decides can go past the rule \"" + held.wants.front().value + "\" with a reason", "a director");
    error.arguments = held.wants.front().arguments;
    return refused({std::move(error)}, Errc::refused);
  }
  if (is_blank(reason)) return refused(std::move(held.wants));
  return std::nullopt;
}

}  // namespace

Outcome<std::vector<Finding>> pass_rules(Command& command, Case const& done, std::string const& reason,
                                         Decides decides) {
  return pass_rules(command, done, done.on, reason, decides);
}

Outcome<std::vector<Finding>> pass_rules(Command& command, Case const& done, Day today, std::string const& reason,
                                         Decides decides) {
  return pass_rules(command, done, judge(command.transaction(), command.office(), done, today), reason, decides);
}

Outcome<std::vector<Finding>> pass_rules(Command& command, Case const& done, Judged const& judged,
                                         std::string const& reason, Decides decides) {
  auto const& then = judged.then;
  auto const& now = judged.afterwards;
  Held held;
  hold_as_on_its_day(then.findings, held);
  hold_afterwards(now.findings, held);
  auto const passed = held.passed;
  if (auto const refusal = refusal_of(std::move(held), reason, decides)) return *refusal;
  for (auto const& finding : passed) write_down(command, done, *then.set, finding, reason);
  // A note stops nobody and asks no reason; that it was not kept is told all the same.
  for (auto const& finding : then.findings)
    if (is_note(finding)) write_down(command, done, *then.set, finding, {});
  auto afterwards = done;
  afterwards.subject = subject_afterwards(done);
  for (auto const& finding : now.findings)
    if (effect_of(finding) != Effect::goes_on)
      write_down(command, afterwards, *now.set, finding, reason);
    else if (is_note(finding))
      write_down(command, afterwards, *now.set, finding, {});
  return passed;
}

}  // namespace amity::rules
