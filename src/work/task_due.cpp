// SPDX-License-Identifier: Apache-2.0
// Until when a task is: a day that was typed, or one that is counted, with its extensions.
#include "columns.h"
#include "extension_rows.h"
#include "refusals.h"
#include "rules/office_calendar.h"
#include "task_rows.h"
#include "words.h"
#include "work/sql.h"

#include <algorithm>
#include <map>
#include <utility>

namespace amity::work {
namespace {

using deadlines::Rule;

constexpr std::array counted_words{Word{CountedBy::after_arrived, "after_arrived"},
                                   Word{CountedBy::after_sent, "after_sent"}, Word{CountedBy::after_day, "after_day"},
                                   Word{CountedBy::before_day, "before_day"}};

// The days of letters from which tasks about them are counted.
struct LetterDays {
  std::optional<Day> arrived{};
  std::optional<Day> sent{};
};
using DaysByLetter = std::map<LetterId, LetterDays>;

bool is_of_its_letter(TaskFields const& fields) {
  return !fields.due && fields.count && is_of_letter(fields.count->by) && fields.letter;
}

DaysByLetter days_of_letters(db::Transaction& transaction, OfficeId office, std::vector<std::int64_t> const& ids) {
  DaysByLetter days;
  each_part(ids, [&](std::string const& text) {
    transaction.each(sql::days_of_letters,
                     {{"office", office}, {"ids", text}, {"length", static_cast<std::int64_t>(text.size())}},
                     [&](db::Row const& row) {
                       days[row.get<LetterId>(0)] = {day_at(row, 1), day_at(row, 2)};
                     });
  });
  return days;
}

std::optional<TaskRule> rule_by(TaskFields const& fields, DaysByLetter const& days) {
  if (fields.due) return TaskRule{Rule::of(0, deadlines::Unit::days).value(), *fields.due};
  if (!fields.count) return std::nullopt;
  auto const& count = *fields.count;
  auto anchor = is_of_letter(count.by) ? std::nullopt : count.anchor;
  if (is_of_its_letter(fields))
    if (auto const found = days.find(*fields.letter); found != days.end())
      anchor = count.by == CountedBy::after_arrived ? found->second.arrived : found->second.sent;
  auto const rule = Rule::of(count.by == CountedBy::before_day ? -count.amount : count.amount, count.unit);
  if (!anchor || !rule) return std::nullopt;
  return TaskRule{*rule, *anchor};
}

void check_letter_counted(db::Transaction& transaction, OfficeId office, TaskFields const& fields,
                          std::vector<fields::FieldError>& errors) {
  if (!fields.letter) {
    errors.push_back(wrong("letter", {}, "no_letter_to_count", "there is no letter from which it could be counted",
                           "the letter that the task is about, or another day to count from"));
    return;
  }
  auto const letter = letter_as_written(transaction, office, *fields.letter);
  auto const wanted = fields.count->by == CountedBy::after_arrived ? Direction::in : Direction::out;
  if (letter && letter->direction != wanted)
    errors.push_back(wrong("counted_by", to_string(fields.count->by), "other_direction",
                           "the letter went the other way", "what is true of the letter, or a day of its own"));
}

}  // namespace

std::string_view to_string(CountedBy by) { return word_of(counted_words, by); }
std::optional<CountedBy> parse_counted_by(std::string_view word) { return value_of(counted_words, word); }

bool Task::is_counted() const {
  if (!deadline) return false;
  return fields.count || std::ranges::any_of(deadline->steps, [](deadlines::Step const& step) {
           return std::holds_alternative<deadlines::Extended>(step);
         });
}

std::optional<TaskRule> rule_of(db::Transaction& transaction, OfficeId office, TaskFields const& fields) {
  std::vector<std::int64_t> letters;
  if (is_of_its_letter(fields)) letters.push_back(fields.letter->value);
  return rule_by(fields, days_of_letters(transaction, office, letters));
}

void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   rules::OfficeCalendar* calendar) {
  auto const has_day = [](Task const& task) { return task.fields.due || task.fields.count; };
  if (std::ranges::none_of(tasks, has_day)) return;
  rules::OfficeCalendar own(transaction, office);
  set_deadlines(transaction, office, tasks, calendar != nullptr ? **calendar : *own);
}

void set_deadlines(db::Transaction& transaction, OfficeId office, std::vector<Task>& tasks,
                   deadlines::Calendar const& calendar) {
  std::vector<std::int64_t> ids;
  std::vector<std::int64_t> letters;
  for (auto const& task : tasks) {
    if (task.fields.due || task.fields.count) ids.push_back(task.id.value);
    if (is_of_its_letter(task.fields)) letters.push_back(task.fields.letter->value);
  }
  auto const days = days_of_letters(transaction, office, letters);
  auto const extensions = extensions_of_many(transaction, office, task_kind, ids);
  for (auto& task : tasks) {
    auto const rule = rule_by(task.fields, days);
    if (!rule) continue;
    auto const found = extensions.find(task.id.value);
    task.deadline =
        deadlines::due(rule->rule, rule->anchor, calendar, found == extensions.end() ? Extensions{} : found->second);
  }
}

std::vector<fields::FieldError> errors_in_due(db::Transaction& transaction, OfficeId office, TaskFields const& fields) {
  constexpr int longest = 366;
  std::vector<fields::FieldError> errors;
  auto const add = [&](std::optional<fields::FieldError> error) {
    if (error) errors.push_back(*std::move(error));
  };
  add(error_in_year("due", fields.due));
  if (!fields.count) return errors;
  auto const& count = *fields.count;
  if (fields.due)
    errors.push_back(wrong("due", amity::to_string(*fields.due), "two_days",
                           "it is due on a day or by a count, not both", "one of the two"));
  if (count.amount < 1 || count.amount > longest) {
    errors.push_back(wrong("count", std::to_string(count.amount), "no_amount", "this is no length of time",
                           "a whole number from 1 to 366"));
    errors.back().arguments = {{"most", std::int64_t{longest}}};
  }
  if (is_of_letter(count.by)) {
    check_letter_counted(transaction, office, fields, errors);
  } else if (!count.anchor) {
    errors.push_back(wrong("anchor", {}, "empty", "there is no day from which it is counted", "that day"));
  } else {
    add(error_in_year("anchor", count.anchor));
  }
  return errors;
}

}  // namespace amity::work
