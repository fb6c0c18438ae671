// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_set.h"

#include "commands/field_notes.h"
#include "db/id_sequence.h"
#include "refusal.h"
#include "rules/rule_file.h"
#include "rules/sql.h"

#include <algorithm>

namespace amity::rules {

using commands::Command;
using commands::Outcome;

namespace {

std::optional<Day> day_at(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  auto const day = parse_day(row.text(column));
  return day ? std::optional{*day} : std::nullopt;
}
std::optional<std::string> text_of(std::optional<Day> const& day) {
  return day ? std::optional{amity::to_string(*day)} : std::nullopt;
}
std::string text_at(db::Row const& row, std::size_t column) {
  return row.is_null(column) ? std::string{} : row.get<std::string>(column);
}

constexpr std::array named_in{"zh", "ja", "en"};

// Texts of these three columns, in this order.
LocalText texts_at(db::Row const& row, std::size_t first) {
  LocalText texts;
  for (std::size_t i = 0; i < named_in.size(); ++i)
    if (auto text = row.get<std::string>(first + i); !text.empty()) texts[named_in.at(i)] = std::move(text);
  return texts;
}

RuleSet read_set(db::Row const& row) {
  return {row.get<RuleSetId>(0), texts_at(row, 1),        row.get<std::string>(4), row.get<std::string>(5),
          day_at(row, 6),        row.get<std::string>(7), text_at(row, 8)};
}

StoredRule read_rule(db::Row const& row) {
  StoredRule stored;
  auto& rule = stored.rule;
  rule.id = row.get<std::string>(0);
  rule.applies = row.get<std::string>(1);
  rule.limit = row.get<std::string>(2);
  rule.unit = row.get<std::string>(3);
  rule.severity = parse_severity(row.text(4)).value_or(Severity::stop);
  rule.document = row.get<std::string>(5);
  rule.article = row.get<std::string>(6);
  rule.from = day_at(row, 7);
  rule.until = day_at(row, 8);
  rule.standing = parse_standing(row.text(9)).value_or(Standing::unconfirmed);
  rule.title = texts_at(row, 10);
  stored.confirmed_by = row.get<std::string>(13);
  stored.confirmed_at = text_at(row, 14);
  stored.confirmed_words = row.get<std::string>(15);
  stored.set = row.get<RuleSetId>(16);
  return stored;
}

void insert_rule(Command& command, RuleSetId set, std::int64_t place, Rule const& rule) {
  command.transaction().execute(sql::insert_row, {{"office", command.office()},
                                                  {"set", set},
                                                  {"rule", rule.id},
                                                  {"place", place},
                                                  {"applies", rule.applies},
                                                  {"limit", rule.limit},
                                                  {"unit", rule.unit},
                                                  {"severity", to_string(rule.severity)},
                                                  {"document", rule.document},
                                                  {"article", rule.article},
                                                  {"from", text_of(rule.from)},
                                                  {"until", text_of(rule.until)},
                                                  {"standing", to_string(rule.standing)},
                                                  {"zh", text_in(rule.title, "zh")},
                                                  {"ja", text_in(rule.title, "ja")},
                                                  {"en", text_in(rule.title, "en")}});
}

fields::FieldError wrong(std::string field, std::string_view value, ParseFault const& fault) {
  auto error = rules::wrong(std::move(field), value, fault.code, fault.message, fault.remedy);
  error.arguments = fault.arguments;
  return error;
}

std::string subject_of(RuleSetId id) { return "rule_set/" + std::to_string(id.value); }

}  // namespace

std::vector<RuleSet> sets_of(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::all_sets, {{"office", office}}, read_set);
}
std::optional<RuleSet> set_of(db::Transaction& transaction, OfficeId office, RuleSetId id) {
  return transaction.one(sql::find_set, {{"office", office}, {"id", id}}, read_set);
}
std::optional<RuleSet> set_active_on(db::Transaction& transaction, OfficeId office, Day day) {
  return transaction.one(sql::set_active_on, {{"office", office}, {"day", amity::to_string(day)}}, read_set);
}
std::vector<StoredRule> stored_rules(db::Transaction& transaction, OfficeId office, RuleSetId set) {
  return transaction.all(sql::rows_of_set, {{"office", office}, {"set", set}}, read_rule);
}
std::vector<Rule> rules_of(db::Transaction& transaction, OfficeId office, RuleSetId set) {
  std::vector<Rule> rules;
  for (auto& stored : stored_rules(transaction, office, set)) rules.push_back(std::move(stored.rule));
  return rules;
}
std::vector<StoredRule> history_of(db::Transaction& transaction, OfficeId office, std::string_view rule) {
  return transaction.all(sql::rows_of_rule, {{"office", office}, {"rule", rule}}, read_rule);
}

Outcome<RuleSetId> load_rules(Command& command, LocalText const& name, std::string_view text) {
  std::vector<fields::FieldError> errors;
  if (std::ranges::all_of(named_in, [&](auto const* language) { return is_blank(text_in(name, language)); }))
    errors.push_back(
        wrong("name", {}, "empty", "a set of rules has a name", "a few words in zh, ja or en, or in all three"));
  auto const rules = parse_rules(text);
  if (!rules)
    for (auto const& error : rules.error().all()) errors.push_back(error);
  if (!errors.empty()) return refused(std::move(errors));
  RuleSetId const id{db::take_ids(command.transaction(), command.office(), "rule_set")};
  command.watch("rule_set", {command.office(), id});
  command.watch("rule_row", {command.office(), id});
  command.transaction().execute(sql::insert_set, {{"office", command.office()},
                                                  {"id", id},
                                                  {"zh", text_in(name, "zh")},
                                                  {"ja", text_in(name, "ja")},
                                                  {"en", text_in(name, "en")},
                                                  {"actor", command.actor()},
                                                  {"at", amity::to_string(command.at())}});
  std::int64_t place = 0;
  for (auto const& rule : *rules) insert_rule(command, id, ++place, rule);
  command.name_subject(subject_of(id));
  return id;
}

Outcome<std::monostate> activate(Command& command, RuleSetId id, Day from, Day today) {
  auto const set = set_of(command.transaction(), command.office(), id);
  if (!set) return no_such_set();
  auto const day = amity::to_string(from);
  if (from < today) return refused({wrong("from", day, "is_over", "this day is over at the office", "today or later")});
  auto const last = command.transaction().one(sql::last_activation, {{"office", command.office()}},
                                              [](db::Row const& row) { return day_at(row, 0); });
  if (set->active_from || (last && *last && **last >= from))
    return refused(
        {wrong("from", day, "active_already", "this set, or another from that day on, is active", "a later day")});
  command.watch("rule_set", {command.office(), id});
  command.transaction().execute(sql::activate_set, {{"office", command.office()},
                                                    {"id", id},
                                                    {"day", day},
                                                    {"actor", command.actor()},
                                                    {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(id));
  commands::note_field(command, {subject_of(id), "active_from", "", day});
  return std::monostate{};
}

Outcome<std::monostate> confirm_rule(Command& command, RuleSetId set, Confirmation const& wanted) {
  auto const rules = stored_rules(command.transaction(), command.office(), set);
  auto const at = std::ranges::find(rules, wanted.rule, [](StoredRule const& one) { return one.rule.id; });
  if (at == rules.end()) return no_such_set();
  auto const limit = is_blank(wanted.limit) ? at->rule.limit : wanted.limit;
  std::vector<fields::FieldError> errors;
  auto const applies = std::get<Applies>(parse_applies(at->rule.applies));
  auto const parsed = parse_limit(limit, *find_kind(applies.kind), at->rule.unit);
  if (auto const* fault = std::get_if<ParseFault>(&parsed))
    errors.push_back(wrong("limit", limit, *fault));
  else if (std::holds_alternative<NotFound>(std::get<Limit>(parsed).value))
    errors.push_back(wrong("limit", limit, "empty", "the figure is still not there", "what the document says"));
  else if (limit != at->rule.limit)
    for (auto const& word_fault : word_faults(std::get<Limit>(parsed), *find_kind(applies.kind)))
      errors.push_back(wrong("limit", limit, word_fault));
  if (is_blank(wanted.words))
    errors.push_back(wrong("words", {}, "empty", "it says by what it was confirmed", "the document, or who said so"));
  if (!errors.empty()) return refused(std::move(errors));
  command.watch("rule_row", {command.office(), set, wanted.rule});
  command.transaction().execute(sql::confirm_row, {{"office", command.office()},
                                                   {"set", set},
                                                   {"rule", wanted.rule},
                                                   {"limit", limit},
                                                   {"words", wanted.words},
                                                   {"actor", command.actor()},
                                                   {"at", amity::to_string(command.at())}});
  command.name_subject(subject_of(set));
  // By what it was confirmed may name somebody.
  commands::note_field(command, {subject_of(set), wanted.rule + "/confirmed"});
  if (limit != at->rule.limit)
    commands::note_field(command, {subject_of(set), wanted.rule + "/limit", at->rule.limit, limit});
  return std::monostate{};
}

std::vector<RuleInForce> wrong_words_in_force(db::Transaction& transaction, OfficeId office, Day today) {
  auto const now = set_active_on(transaction, office, today);
  std::vector<RuleInForce> found;
  for (auto& set : sets_of(transaction, office)) {
    auto const holds = set.active_from && (*set.active_from > today || (now && now->id == set.id));
    if (!holds) continue;
    for (auto& rule : rules_of(transaction, office, set.id))
      for (auto& fault : word_faults(rule)) found.push_back({set.id, rule.id, std::move(fault)});
  }
  return found;
}

std::string home_country(db::Transaction& transaction, OfficeId office) {
  return transaction
      .one(sql::home_country, {{"office", office}}, [](db::Row const& row) { return row.get<std::string>(0); })
      .value_or(std::string{});
}

}  // namespace amity::rules
