// SPDX-License-Identifier: Apache-2.0
// Tasks: open -> doing -> waiting (for whom) -> done | dropped (why). Each verb is a command.
#pragma once

#include "deadlines/deadline.h"
#include "work/letter.h"
#include "work/recurrence.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::work {

using TaskId = Id<struct TaskTag>;

enum class TaskState { open, doing, waiting, done, dropped };
inline constexpr std::array all_task_states{TaskState::open, TaskState::doing, TaskState::waiting, TaskState::done,
                                            TaskState::dropped};
std::string_view to_string(TaskState state);
std::optional<TaskState> parse_task_state(std::string_view word);
constexpr bool is_over(TaskState state) { return state == TaskState::done || state == TaskState::dropped; }

// For whom it waits, why it was dropped.
constexpr bool needs_words(TaskState state) { return state == TaskState::waiting || state == TaskState::dropped; }

// A day that is counted instead of typed: so long after a letter arrived or was sent, or after or before a day.
enum class CountedBy { after_arrived, after_sent, after_day, before_day };
std::string_view to_string(CountedBy by);
std::optional<CountedBy> parse_counted_by(std::string_view word);
constexpr bool is_of_letter(CountedBy by) { return by == CountedBy::after_arrived || by == CountedBy::after_sent; }
struct TaskCount {
  int amount{};  // 1 to 366
  deadlines::Unit unit{deadlines::Unit::working_days};
  CountedBy by{CountedBy::after_day};
  std::optional<Day> anchor{};  // that is counted from; nothing where a letter has it
  std::string name{};           // what happens on it: "The visit"; may be empty
  bool operator==(TaskCount const&) const = default;
};

// A record that a task is about, beside a letter: the city of a partner, a person or an organisation of the office's.
enum class AboutKind { partner, person, organisation };
struct TaskAbout {
  AboutKind kind{};
  std::int64_t id{};
  bool operator==(TaskAbout const&) const = default;
};
std::string to_string(TaskAbout const& about);  // as the journal names the record: "person/3"
std::optional<TaskAbout> parse_task_about(std::string_view text);

struct TaskFields {
  std::string title{};
  std::string note{};
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  std::optional<Day> due{};          // as it was typed
  std::optional<LetterId> letter{};  // that it is about
  std::optional<TaskCount> count{};  // in place of a day that is typed
  std::optional<TaskAbout> about{};  // in place of a letter
  bool operator==(TaskFields const&) const = default;
};
commands::FieldTexts texts_of(TaskFields const& fields);

struct Task {
  TaskId id{};
  std::int64_t version{};
  TaskState state{};
  TaskFields fields;
  // For whom it waits, why it was dropped, why it was begun or done although it is blocked.
  std::string words{};
  std::string created_by{};
  std::string changed_by{};
  std::string changed_at{};
  // Until when, by the office's calendar and with what it was extended by; nothing where no day is set, or the letter
  // from which it is counted was not sent yet.
  std::optional<deadlines::Deadline> deadline{};
  std::vector<TaskId> waits_for{};  // other tasks, by their numbers (work/task_blocks.h)
  std::vector<TaskId> blockers{};   // those of them that are not over
  // How it comes again. Once the next one is made the rule has gone over to that one.
  std::optional<Recurrence> recurrence{};
  unsigned repeat_day{};                         // the day of the month that its series wants; 0: it never repeated
  deadlines::Roll roll{deadlines::Roll::stays};  // what becomes of a typed due day that is not worked
  std::optional<TaskId> series{};                // the first of its series
  std::optional<TaskId> made_from{};             // the one before it
  bool is_blocked() const { return !blockers.empty() && !is_over(state); }
  std::optional<Day> due() const { return deadline ? std::optional{deadline->due} : std::nullopt; }
  // That its day is more than one that was typed: there is a sum to be shown.
  bool is_counted() const;
  bool operator==(Task const&) const = default;
};

std::optional<Task> task_of(db::Transaction& transaction, OfficeId office, TaskId id);
// The same without its deadline and what it waits for, for what says its title alone: one query, and nothing is
// counted.
std::optional<Task> task_as_written(db::Transaction& transaction, OfficeId office, TaskId id);
// Of these numbers, in their order, as task_as_written(); a number that there is not is left out.
std::vector<Task> tasks_as_written(db::Transaction& transaction, OfficeId office, std::span<TaskId const> ids);
// The newest that are open, of those with a smaller number than `before`, as task_as_written().
std::vector<Task> newest_open_tasks(db::Transaction& transaction, OfficeId office, TaskId before, std::int64_t limit);
// The same tasks with their deadlines and what they wait for. calendar: the transaction's, as of letter_of().
std::vector<Task> with_days(db::Transaction& transaction, OfficeId office, std::vector<Task> tasks,
                            rules::OfficeCalendar* calendar = nullptr);
// By the day they are due, those without one last. calendar: the transaction's, as of letter_of().
std::vector<Task> open_tasks(db::Transaction& transaction, OfficeId office, rules::OfficeCalendar* calendar = nullptr);
std::vector<Task> tasks_over(db::Transaction& transaction, OfficeId office, std::int64_t limit);  // the newest first
// Of those that are this account's own, as is_own() says.
std::vector<Task> tasks_over_of(db::Transaction& transaction, OfficeId office, accounts::Account const& account,
                                std::int64_t limit);
std::vector<Task> tasks_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter);
// Of a partner, a person or an organisation, open and over, the first first.
std::vector<Task> tasks_about(db::Transaction& transaction, OfficeId office, TaskAbout const& about);
// All of a series, the first first, as task_as_written().
std::vector<Task> tasks_of_series(db::Transaction& transaction, OfficeId office, TaskId series);
// Those of its series just before and just after a task, at most so many each, the first first; and how many the series
// has in all, the task itself among them. Nothing of one that never came again.
struct SeriesAround {
  std::vector<Task> tasks{};
  std::int64_t all{};
};
SeriesAround series_around(db::Transaction& transaction, OfficeId office, Task const& task, std::int64_t most);
// Of the account, of its department, or made by it. Without the right edit_tasks these alone may be changed.
bool is_own(Task const& task, accounts::Account const& account);
// Those whose tasks this account sees to on that day as a deputy.
std::vector<accounts::Account> givers_of_tasks(db::Transaction& transaction, OfficeId office,
                                               accounts::AccountId deputy, Day today);

// Errors: title (empty), department, person, letter (none of the office's, or none from which a day can be counted),
// due (`two_days`: typed and counted; `repeats_from_day`: it comes again, and no day is typed from which), count
// (`no_amount`), anchor (`empty`: no day to count from), about (`not_found`; `two_subjects`: a letter too).
commands::Outcome<TaskId> add_task(commands::Command& command, TaskFields const& fields);
// The version that stands then. Errc::not_found also where the task is another's, which is not told; a deputy sees to
// those of who made it one, which the journal's line names.
// due (`due_after_last`: it comes again until a day before that). Another day or count begins anew: what was extended
// before counts no more.
commands::Outcome<std::int64_t> change_task(commands::Command& command, TaskId id, TaskFields const& fields,
                                            std::optional<commands::Seen> const& seen);
struct TaskMove {
  TaskState to{};
  std::string words{};  // see needs_words(); and why, of one that is begun or done although it is blocked
};
// Any state may follow any other: what was done can be taken up again. Errors: words (`empty`; `blocked`: other tasks
// are not over yet, and no reason is given). Of one that comes again the next is made in the same transaction when it
// is over, once, with its title, note, department, person and what it is about, and takes over the rule.
commands::Outcome<std::int64_t> move_task(commands::Command& command, TaskId id, TaskMove const& move);

}  // namespace amity::work
