// SPDX-License-Identifier: Apache-2.0
#include "people/retention.h"

#include "columns.h"
#include "commands/execute.h"
#include "jobs/queue.h"
#include "people/legal_hold.h"
#include "people/sql.h"
#include "person_rows.h"
#include "refusals.h"
#include "words.h"

#include <algorithm>

namespace amity::people {

using commands::Command;
using commands::Outcome;
using commands::Refused;

namespace {

constexpr std::array retained_words{Word{Retained::contact, "contact"}, Word{Retained::diet, "diet"},
                                    Word{Retained::notes, "notes"}, Word{Retained::person, "person"}};
constexpr std::array start_words{Word{RetentionStart::post_ended, "post_ended"},
                                 Word{RetentionStart::written, "written"}};
constexpr int most_days = 36'525;  // a century

// The day of "2026-11-29T08:00:00.000Z".
std::optional<Day> day_of_moment(std::string_view utc) {
  auto const day = parse_day(utc.substr(0, 10));
  return day ? std::optional{*day} : std::nullopt;
}

std::optional<Retained> retained_of(PersonalField field) { return parse_retained(to_string(field)); }

// What is known of a person for the rules.
struct Times {
  PersonId person{};
  Day changed{};
  bool has_post{};
  std::optional<Day> post_ended{};
  std::optional<Hold> hold{};
  std::vector<std::pair<Retained, Day>> values{};  // when written
};

Times read_times(db::Row const& row) {
  Times times;
  times.person = row.get<PersonId>(0);
  times.changed = day_of_moment(row.text(1)).value_or(end_of_time);
  if (!row.is_null(2)) times.hold = Hold{row.get<std::string>(2), row.get<std::string>(3), row.get<std::string>(4)};
  return times;
}

// person 0: everybody.
std::vector<Times> times_of(db::Transaction& transaction, OfficeId office, PersonId person) {
  auto all = transaction.all(sql::people_retained, {{"office", office}, {"person", person}}, read_times);
  auto const of = [&](db::Row const& row) -> Times* {
    auto const at = std::ranges::lower_bound(all, row.get<PersonId>(0), {}, &Times::person);
    return at == all.end() || at->person != row.get<PersonId>(0) ? nullptr : &*at;
  };
  for (auto const& [held, hold] : held_by_partner(transaction, office, person))
    if (auto const at = std::ranges::lower_bound(all, held, {}, &Times::person);
        at != all.end() && at->person == held && !at->hold)
      at->hold = hold;
  transaction.each(sql::posts_retained, {{"office", office}, {"person", person}}, [&](db::Row const& row) {
    auto* times = of(row);
    auto const until = date_at(row, 1);
    if (times == nullptr) return;
    if (!until)
      times->has_post = true;
    else
      times->post_ended = std::max(times->post_ended.value_or(beginning_of_time), until->latest());
  });
  transaction.each(sql::values_retained, {{"office", office}, {"person", person}}, [&](db::Row const& row) {
    auto* times = of(row);
    auto const field = parse_personal_field(row.text(1));
    if (times != nullptr && field)
      times->values.emplace_back(retained_of(*field).value(), day_of_moment(row.text(2)).value_or(end_of_time));
  });
  return all;
}

// Nothing: not by itself, or not yet known when.
std::optional<Day> due_day(RetentionRule const& rule, Times const& times, Day written) {
  if (!rule.days) return std::nullopt;
  auto from = written;
  if (rule.after == RetentionStart::post_ended) {
    if (times.has_post) return std::nullopt;
    from = times.post_ended.value_or(times.changed);
  }
  return from == end_of_time ? std::nullopt : std::optional{from + std::chrono::days{*rule.days}};
}

std::vector<Due> due_of(std::vector<RetentionRule> const& rules, Times const& times, Day today) {
  std::vector<Due> due;
  auto const ask = [&](Retained what, Day written) {
    auto const rule = std::ranges::find(rules, what, &RetentionRule::what);
    auto const day = rule == rules.end() ? std::nullopt : due_day(*rule, times, written);
    if (day && *day <= today) due.push_back({times.person, what, *day, times.hold});
  };
  for (auto const& [what, written] : times.values) ask(what, written);
  ask(Retained::person, times.changed);
  return due;
}

std::vector<OfficeId> offices_with_people(db::Transaction& transaction) {
  return transaction.all(sql::offices_with_people, {}, [](db::Row const& row) { return row.get<OfficeId>(0); });
}

RetentionRule rule_in(commands::FieldTexts const& texts, Retained what) {
  RetentionRule rule{what,
                     parse_retention_start(text_in_field(texts, "after")).value_or(RetentionStart::written),
                     {},
                     text_in_field(texts, "source"),
                     0};
  if (auto const days = number_of(text_in_field(texts, "days")))
    rule.days = static_cast<int>(std::clamp<std::int64_t>(*days, -1, most_days + 1));
  return rule;
}

// Of values whose key another server, or a restored copy of keys, says was destroyed.
std::vector<std::pair<PersonId, PersonalField>> without_key(db::Transaction& transaction, OfficeId office,
                                                            KeyStore const& keys) {
  std::vector<std::pair<PersonId, PersonalField>> found;
  transaction.each(sql::keys_in_use, {}, [&](db::Row const& row) {
    auto const field = parse_personal_field(row.text(3));
    if (row.get<OfficeId>(1) == office && field && keys.is_destroyed(row.text(0)))
      found.emplace_back(row.get<PersonId>(2), *field);
  });
  return found;
}

}  // namespace

std::string_view to_string(Retained what) { return word_of(retained_words, what); }
std::optional<Retained> parse_retained(std::string_view word) { return value_of(retained_words, word); }
std::string_view to_string(RetentionStart start) { return word_of(start_words, start); }
std::optional<RetentionStart> parse_retention_start(std::string_view word) { return value_of(start_words, word); }

commands::FieldTexts texts_of(RetentionRule const& rule) {
  return {{"after", std::string(to_string(rule.after))},
          {"days", rule.days ? std::to_string(*rule.days) : std::string{}},
          {"source", rule.source}};
}

std::vector<RetentionRule> retention_rules(db::Transaction& transaction, OfficeId office) {
  std::vector<RetentionRule> rules;
  rules.reserve(retention_defaults.size());
  for (auto const& [what, after, days] : retention_defaults) rules.push_back({what, after, days, {}, 0});
  transaction.each(sql::own_rules, {{"office", office}}, [&](db::Row const& row) {
    auto const what = parse_retained(row.text(0));
    auto const at = what ? std::ranges::find(rules, *what, &RetentionRule::what) : rules.end();
    if (at == rules.end()) return;
    *at = {*what, parse_retention_start(row.text(1)).value_or(RetentionStart::written), row.get<std::optional<int>>(2),
           row.get<std::string>(3), row.get<std::int64_t>(4)};
  });
  return rules;
}

Outcome<std::int64_t> put_retention_rule(Command& command, RetentionRule const& wanted,
                                         std::optional<commands::Seen> const& seen) {
  auto const rules = retention_rules(command.transaction(), command.office());
  auto const stored = *std::ranges::find(rules, wanted.what, &RetentionRule::what);
  auto const theirs = stored.version == 0 ? commands::FieldTexts{} : texts_of(stored);
  auto const texts = commands::fields_to_write(texts_of(wanted), seen, theirs, stored.version);
  if (!texts) return Refused{texts.error()};
  auto const rule = rule_in(*texts, wanted.what);
  std::vector<fields::FieldError> errors;
  // A slip on a whole person could not be taken back on the next day.
  auto const least = rule.what == Retained::person ? 1 : 0;
  if (rule.days && (*rule.days < least || *rule.days > most_days))
    errors.push_back(wrong("days", std::to_string(*rule.days), "no_days", "this is no length of time",
                           std::to_string(least) + " to 36525; empty for never"));
  if (is_blank(rule.source))
    errors.push_back(
        wrong("source", {}, "empty", "a rule rests on something", "the law, the archive table or who decided it"));
  if (!errors.empty()) return refused(std::move(errors));
  if (stored.version != 0 && texts_of(rule) == theirs) return stored.version;
  command.watch("retention_rule", {command.office(), std::string(to_string(rule.what))});
  command.transaction().execute(sql::put_rule, {{"office", command.office()},
                                                {"what", to_string(rule.what)},
                                                {"after", to_string(rule.after)},
                                                {"days", rule.days ? db::Value{*rule.days} : db::Value{}},
                                                {"source", rule.source}});
  command.name_subject("retention/" + std::string(to_string(rule.what)));
  return stored.version + 1;
}

std::vector<Due> overdue(db::Transaction& transaction, OfficeId office, Day today) {
  auto const rules = retention_rules(transaction, office);
  std::vector<Due> all;
  for (auto const& times : times_of(transaction, office, {}))
    for (auto const& due : due_of(rules, times, today)) all.push_back(due);
  std::ranges::stable_sort(all, {}, &Due::due);
  return all;
}

Outcome<std::vector<Retained>> follow_rules(Command& command, PersonId person, Day today) {
  auto const rules = retention_rules(command.transaction(), command.office());
  std::vector<Retained> erased;
  std::vector<PersonalField> fields;
  for (auto const& times : times_of(command.transaction(), command.office(), person)) {
    if (times.hold) continue;
    for (auto const& due : due_of(rules, times, today)) {
      erased.push_back(due.what);
      if (auto const field = parse_personal_field(to_string(due.what))) fields.push_back(*field);
    }
  }
  if (erased.empty()) return erased;
  auto const done = std::ranges::find(erased, Retained::person) != erased.end()
                        ? erase_person(command, person)
                        : erase_personal(command, person, fields);
  if (!done) return Refused{done.error()};
  return erased;
}

Followed follow_all_rules(db::Database& database, Clock const& clock, KeyStore const& keys, std::string const& actor) {
  Followed followed;
  followed.erased = erase_again(database, clock, keys, actor);
  auto const now = clock();
  auto const today = std::chrono::floor<std::chrono::days>(now);
  auto const offices = [&] {
    auto transaction = database.read();
    return offices_with_people(transaction);
  }();
  for (auto const office : offices) {
    std::vector<PersonId> people;
    std::vector<std::pair<PersonId, PersonalField>> lost;
    {
      auto transaction = database.read();
      for (auto const& due : overdue(transaction, office, today)) {
        if (due.hold) ++followed.held;
        if (!due.hold && (people.empty() || people.back() != due.person)) people.push_back(due.person);
      }
      lost = without_key(transaction, office, keys);
    }
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    auto const run = [&](PersonId person, auto const& work) {
      return commands::execute_value(database, clock, {office, {actor}, "person.retention", subject_of(person), {}, {}},
                                     work);
    };
    for (auto const person : people)
      if (auto const done = run(person, [&](Command& command) { return follow_rules(command, person, today); }))
        followed.erased += done->size();
    for (auto const& one : lost)
      if (run(one.first, [&](Command& command) { return erase_personal(command, one.first, {one.second}); }))
        ++followed.erased;
  }
  auto transaction = database.read();
  followed.keys = destroy_erased_keys(transaction, keys) + destroy_idle_keys(transaction, keys, now);
  return followed;
}

jobs::Handler retention_handler(db::Database& database, Clock clock, KeyStore const& keys) {
  auto const run = [&database, clock, keys](jobs::Task&) -> Result<std::string> {
    auto const followed = follow_all_rules(database, clock, keys, "job:retention");
    return std::to_string(followed.erased) + " erased, " + std::to_string(followed.held) + " held, " +
           std::to_string(followed.keys) + " keys destroyed";
  };
  return {
      .kind = retention_kind, .run = run, .at_end = [clock = std::move(clock)](db::Transaction& transaction, OfficeId) {
        schedule_retention(transaction, clock, std::chrono::hours{24});
      }};
}

void schedule_retention(db::Transaction& transaction, Clock const& clock, std::chrono::hours after) {
  (void)jobs::enqueue(transaction, clock, {.kind = retention_kind, .key = "all", .not_before = clock() + after})
      .value();
}

}  // namespace amity::people
