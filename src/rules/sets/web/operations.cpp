// SPDX-License-Identifier: Apache-2.0
// Rule sets through the API.
#include "contract/generated/rules.h"
#include "contract/words.h"
#include "old_cases.h"
#include "partnerships/web/office_operations.h"
#include "partnerships/web/own_office.h"
#include "rules/rule_set.h"
#include "rules/sets/web/routes.h"
#include "work/deputy.h"

#include <algorithm>

namespace amity::rules::sets::web {
namespace {

using accounts::Right;
using accounts::Session;
using commands::Command;
using commands::Outcome;
using commands::Refused;

template <class To, class From>
To word_of(From word) {
  return contract::parse<To>(to_string(word)).value();
}

contract::RuleEffect effect_word(Effect effect) {
  switch (effect) {
    case Effect::stopped:
      return contract::RuleEffect::stopped;
    case Effect::wants_reason:
      return contract::RuleEffect::wants_reason;
    case Effect::goes_on:
      break;
  }
  return contract::RuleEffect::goes_on;
}

contract::RuleSetSummary summary_of(RuleSet const& set) {
  contract::RuleSetSummary summary{};
  summary.id = set.id.value;
  summary.name = set.name;
  summary.loaded_by = set.loaded_by;
  summary.loaded_at = set.loaded_at;
  summary.active_from = set.active_from;
  return summary;
}

contract::OfficeRule rule_record(StoredRule const& stored) {
  auto const& rule = stored.rule;
  contract::OfficeRule record{};
  record.id = rule.id;
  record.applies = rule.applies;
  record.limit = rule.limit;
  record.unit = rule.unit;
  record.severity = word_of<contract::RuleSeverity>(rule.severity);
  record.document = rule.document;
  record.article = rule.article;
  record.from = rule.from;
  record.until = rule.until;
  record.standing = word_of<contract::RuleStanding>(rule.standing);
  record.title = rule.title;
  record.confirmed_by = stored.confirmed_by;
  record.confirmed_at = stored.confirmed_at;
  record.confirmed_words = stored.confirmed_words;
  return record;
}

// What reads the database as it is now.
struct RuleReading {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  db::Transaction transaction() const { return writing->doorkeeper.database.read(); }
  Result<Day> today(Session const& session, std::string_view office) const {
    auto const world = s->world.now();  // what the office's name points into
    auto const own = partnerships::web::own_office(*world, session, office);
    if (!own) return Failure{own.error()};
    return snapshot::day_at(s->clock, (*own)->timezone);
  }
};

std::vector<Rule> active_rules(db::Transaction& transaction, OfficeId office, Day today) {
  auto const active = set_active_on(transaction, office, today);
  return active ? rules_of(transaction, office, active->id) : std::vector<Rule>{};
}

struct AllSets : RuleReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::RuleSetList> operator()(contract::ListRuleSetsParameters const& asked,
                                           Session const& session) const {
    auto const day = today(session, asked.office);
    if (!day) return Failure{day.error()};
    auto reading = transaction();
    contract::RuleSetList list{};
    if (auto const active = set_active_on(reading, session.office, *day)) list.active = std::optional{active->id.value};
    for (auto const& set : sets_of(reading, session.office)) list.sets.push_back(summary_of(set));
    return list;
  }
};

struct OneSet : RuleReading {
  static constexpr auto access = contract::needs(Right::read_office);
  Result<contract::RuleSetDetail> operator()(contract::GetRuleSetParameters const& asked,
                                             Session const& session) const {
    auto const day = today(session, asked.office);
    if (!day) return Failure{day.error()};
    auto reading = transaction();
    auto const set = set_of(reading, session.office, RuleSetId{asked.set});
    if (!set) return fail(Errc::not_found, "the office has no such rules", "set");
    contract::RuleSetDetail detail{summary_of(*set), {}, {}};
    std::vector<Rule> rules;
    for (auto const& stored : stored_rules(reading, session.office, set->id)) {
      detail.rules.push_back(rule_record(stored));
      rules.push_back(stored.rule);
    }
    for (auto const& one : difference(active_rules(reading, session.office, *day), rules))
      detail.differences.push_back({word_of<contract::RuleDifferenceChange>(one.change), one.rule, one.fields});
    return detail;
  }
};

struct TryIt : RuleReading {
  static constexpr auto access = contract::needs(Right::manage_rules);
  Result<contract::RuleTrial> operator()(contract::TryRuleSetParameters const& asked, Session const& session) const {
    auto const day = today(session, asked.office);
    if (!day) return Failure{day.error()};
    auto reading = transaction();
    auto const set = set_of(reading, session.office, RuleSetId{asked.set});
    if (!set) return fail(Errc::not_found, "the office has no such rules", "set");
    auto const trial = trial_of(reading, *s->world.now(), session.office, rules_of(reading, session.office, set->id),
                                active_rules(reading, session.office, *day), s->clock());
    contract::RuleTrial report{trial.cases, {}, trial.fit_no_case, {}};
    for (auto const& tally : trial.tallies) report.tallies.push_back({tally.rule, tally.yes, tally.no, tally.unknown});
    for (auto const& one : trial.cases_held) {
      contract::TriedCase record{
          one.kind, one.subject, one.title, one.on, effect_word(one.effect), effect_word(one.before), {}};
      for (auto const& finding : one.findings)
        record.findings.push_back({finding.rule.id, word_of<contract::RuleAnswer>(finding.answer)});
      report.held.push_back(std::move(record));
    }
    return report;
  }
};

using RuleWrites = partnerships::web::OfficeWrites;

struct Load : RuleWrites {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "rules.load";
  Outcome<contract::RuleSetLoaded> operator()(Command& command, contract::LoadRuleSetParameters const&,
                                              contract::RuleSetInput const& input) const {
    auto const id = load_rules(command, input.name, input.rules);
    if (!id) return Refused{id.error()};
    return contract::RuleSetLoaded{id->value};
  }
};

struct Activate : RuleWrites {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "rules.activate";
  Outcome<contract::RuleSetSummary> operator()(Command& command, contract::ActivateRuleSetParameters const& asked,
                                               contract::ActivationInput const& input) const {
    RuleSetId const id{asked.set};
    auto const today = work::office_day(command.transaction(), command.office(), command.at());
    if (auto const done = activate(command, id, input.from, today); !done) return Refused{done.error()};
    return summary_of(*set_of(command.transaction(), command.office(), id));
  }
};

struct Confirm : RuleWrites {
  static constexpr auto right = Right::manage_rules;
  static constexpr std::string_view verb = "rules.confirm";
  Outcome<contract::OfficeRule> operator()(Command& command, contract::ConfirmRuleParameters const& asked,
                                           contract::ConfirmationInput const& input) const {
    RuleSetId const id{asked.set};
    if (auto const done = confirm_rule(command, id, {asked.rule, input.limit, input.words}); !done)
      return Refused{done.error()};
    auto const rules = stored_rules(command.transaction(), command.office(), id);
    return rule_record(*std::ranges::find(rules, asked.rule, [](StoredRule const& one) { return one.rule.id; }));
  }
};

}  // namespace

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListRuleSets, contract::LoadRuleSet, contract::GetRuleSet, contract::TryRuleSet,
                            contract::ActivateRuleSet, contract::ConfirmRule> {
  using commands::Later;
  return operations.add<contract::ListRuleSets>(AllSets{{s, writing}})
      .add_later<contract::LoadRuleSet>(Later<contract::LoadRuleSet, Load>{writing, {{s}}})
      .add<contract::GetRuleSet>(OneSet{{s, writing}})
      .add<contract::TryRuleSet>(TryIt{{s, writing}})
      .add_later<contract::ActivateRuleSet>(Later<contract::ActivateRuleSet, Activate>{writing, {{s}}})
      .add_later<contract::ConfirmRule>(Later<contract::ConfirmRule, Confirm>{writing, {{s}}})
      .done();
}

}  // namespace amity::rules::sets::web
