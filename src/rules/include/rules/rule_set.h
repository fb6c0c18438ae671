// SPDX-License-Identifier: Apache-2.0
// An office's rule sets, version by version: loaded, compared, tried on old cases, active from a day. Each verb is a
// command.
#pragma once

#include "commands/command.h"
#include "rules/check.h"
#include "rules/rule_words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::rules {

using RuleSetId = Id<struct RuleSetTag>;

struct RuleSet {
  RuleSetId id{};
  LocalText name;         // in one language of the interface at least
  std::string loaded_by;  // "account:5"
  std::string loaded_at;  // UTC
  std::optional<Day> active_from{};
  std::string activated_by{};
  std::string activated_at{};
  bool operator==(RuleSet const&) const = default;
};

// A rule as it stands in a set, and who confirmed it there.
struct StoredRule {
  RuleSetId set{};
  Rule rule;
  std::string confirmed_by{};
  std::string confirmed_at{};
  std::string confirmed_words{};
  bool operator==(StoredRule const&) const = default;
};

std::vector<RuleSet> sets_of(db::Transaction& transaction, OfficeId office);  // the newest first
std::optional<RuleSet> set_of(db::Transaction& transaction, OfficeId office, RuleSetId id);
std::optional<RuleSet> set_active_on(db::Transaction& transaction, OfficeId office, Day day);
std::vector<StoredRule> stored_rules(db::Transaction& transaction, OfficeId office, RuleSetId set);
std::vector<Rule> rules_of(db::Transaction& transaction, OfficeId office, RuleSetId set);
// The same rule in every set that has it, the newest first.
std::vector<StoredRule> history_of(db::Transaction& transaction, OfficeId office, std::string_view rule);

// Words that no case has, in the sets that hold that day or will: taken before such words were refused.
struct RuleInForce {
  RuleSetId set{};
  std::string rule;
  WordFault fault;
};
std::vector<RuleInForce> wrong_words_in_force(db::Transaction& transaction, OfficeId office, Day today);

// A new set of these rules, named in languages of the interface. Errors: name (`empty`), and those of parse_rules(),
// with their lines.
commands::Outcome<RuleSetId> load_rules(commands::Command& command, LocalText const& name, std::string_view text);
// From that day on, until the day of the next. Errors at `from` (`active_already`: this set is active, or another from
// that day or later; `is_over`: a day before today). Errc::not_found.
commands::Outcome<std::monostate> activate(commands::Command& command, RuleSetId id, Day from, Day today);
// The office stands by a rule: where its figure was not found, with the limit as it is. Errors: limit (as parse_limit()
// says, or `empty` where there is none still), words (`empty`: by which document or call). Errc::not_found.
struct Confirmation {
  std::string rule;
  std::string limit{};  // empty: as it stands
  std::string words;
};
commands::Outcome<std::monostate> confirm_rule(commands::Command& command, RuleSetId set, Confirmation const& wanted);

struct Override {
  std::string subject;
  RuleSetId set{};
  std::string rule;
  Truth answer{};      // no or unknown
  std::string reason;  // empty of a note, which asks none
  std::string actor;
  std::string at;
  std::string title{};  // of the case that was asked, and its day as exactly as it was known ("1986"); empty: not noted
  std::string on{};
  bool operator==(Override const&) const = default;
};
std::vector<Override> overrides_of(db::Transaction& transaction, OfficeId office, std::string_view subject);
// Of the subject and of what was entered afterwards under it (subject_afterwards), in the order they were given.
std::vector<Override> overrides_under(db::Transaction& transaction, OfficeId office, std::string_view subject);
std::vector<Override> overrides_of_rule(db::Transaction& transaction, OfficeId office, std::string_view rule);

// ISO 3166-1 of its home city.
std::string home_country(db::Transaction& transaction, OfficeId office);

// What the set that is active on the day of the case says of it; nothing where none is.
struct Checked {
  std::optional<RuleSetId> set{};
  std::vector<Finding> findings{};
};
Checked check_case(db::Transaction& transaction, OfficeId office, Case const& done);

// A case of a day before today that is written down only now: what the set that holds today says of it, as if it were
// done today, without the rules that its own day's set asked just so. No set where the case is of today or later, where
// none holds today, or nothing is left to say.
Checked check_afterwards(db::Transaction& transaction, OfficeId office, Case const& done, Day today);

// Whether who does it may go past a rule with a reason. records: a person who may write the case down, and does not
// decide: of what was done before today he says the reason, unless a rule of today would stop it.
enum class Decides { yes, no, records };
// To be asked by a verb before it does the case. Errors: rule_reason (`rule_stops`; `rule_needs_reason`), Errc::refused
// `reason_by_who_decides`; the value is the rule's id. What is gone past is written down, each with the reason; the
// findings of those are answered. A note that is not kept, or cannot be judged, is written down without one.
commands::Outcome<std::vector<Finding>> pass_rules(commands::Command& command, Case const& done,
                                                   std::string const& reason, Decides decides);
// The same of a case that may be of a day before today. What check_afterwards() finds stops nothing, since what was
// done was done; it wants a reason (`rule_afterwards`), which is written down under subject_afterwards().
commands::Outcome<std::vector<Finding>> pass_rules(commands::Command& command, Case const& done, Day today,
                                                   std::string const& reason, Decides decides);
// "partner/12/sign/1981-05-10": a case that was entered afterwards, apart from others of its subject.
std::string subject_afterwards(Case const& done);

}  // namespace amity::rules
