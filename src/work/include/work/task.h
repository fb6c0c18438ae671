// SPDX-License-Identifier: Apache-2.0
// Tasks: open -> doing -> waiting (for whom) -> done | dropped (why). Each verb is a command.
#pragma once

#include "deadlines/deadline.h"
#include "work/letter.h"

#include <optional>
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

struct TaskFields {
  std::string title{};
  std::string note{};
  std::optional<accounts::DepartmentId> department{};
  std::optional<accounts::AccountId> person{};
  std::optional<Day> due{};          // as it was typed
  std::optional<LetterId> letter{};  // that it is about
  std::optional<TaskCount> count{};  // in place of a day that is typed
  bool operator==(TaskFields const&) const = default;
};
commands::FieldTexts texts_of(TaskFields const& fields);

struct Task {
  TaskId id{};
  std::int64_t version{};
  TaskState state{};
  TaskFields fields;
  std::string words{};  // for whom it waits, why it was dropped
  std::string created_by{};
  std::string changed_by{};
  std::string changed_at{};
  // Until when, by the office's calendar and with what it was extended by; nothing where no day is set, or the letter
  // from which it is counted was not sent yet.
  std::optional<deadlines::Deadline> deadline{};
  std::optional<Day> due() const { return deadline ? std::optional{deadline->due} : std::nullopt; }
  // That its day is more than one that was typed: there is a sum to be shown.
  bool is_counted() const;
  bool operator==(Task const&) const = default;
};

std::optional<Task> task_of(db::Transaction& transaction, OfficeId office, TaskId id);
// The same without its deadline, for what says its title alone: one query, and nothing is counted.
std::optional<Task> task_as_written(db::Transaction& transaction, OfficeId office, TaskId id);
// By the day they are due, those without one last. calendar: the transaction's, as of letter_of().
std::vector<Task> open_tasks(db::Transaction& transaction, OfficeId office, rules::OfficeCalendar* calendar = nullptr);
std::vector<Task> tasks_over(db::Transaction& transaction, OfficeId office, std::int64_t limit);  // the newest first
// Of those that are this account's own, as is_own() says.
std::vector<Task> tasks_over_of(db::Transaction& transaction, OfficeId office, accounts::Account const& account,
                                std::int64_t limit);
std::vector<Task> tasks_of_letter(db::Transaction& transaction, OfficeId office, LetterId letter);
// Of the account, of its department, or made by it. Without the right edit_tasks these alone may be changed.
bool is_own(Task const& task, accounts::Account const& account);
// Those whose tasks this account sees to on that day as a deputy.
std::vector<accounts::Account> givers_of_tasks(db::Transaction& transaction, OfficeId office,
                                               accounts::AccountId deputy, Day today);

// Errors: title (empty), department, person, letter (none of the office's, or none from which a day can be counted),
// due (`two_days`: typed and counted), count (`no_amount`), anchor (`empty`: no day to count from).
commands::Outcome<TaskId> add_task(commands::Command& command, TaskFields const& fields);
// The version that stands then. Errc::refused (`not_yours`) where the task is another's, and so is this right; a deputy
// sees to those of who made it one, which the journal's line names.
// Another day or count begins anew: what was extended before counts no more.
commands::Outcome<std::int64_t> change_task(commands::Command& command, TaskId id, TaskFields const& fields,
                                            std::optional<commands::Seen> const& seen);
struct TaskMove {
  TaskState to{};
  std::string words{};  // see needs_words()
};
// Any state may follow any other: what was done can be taken up again.
commands::Outcome<std::int64_t> move_task(commands::Command& command, TaskId id, TaskMove const& move);

}  // namespace amity::work
