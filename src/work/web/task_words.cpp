// SPDX-License-Identifier: Apache-2.0
#include "task_words.h"

#include "tasks_seen.h"
#include "ui/format.h"

#include <algorithm>

namespace amity::work::web {
namespace {

constexpr unsigned in_every_month{28};  // the last day that all months have

std::string_view unit_key(RepeatUnit unit) {
  switch (unit) {
    case RepeatUnit::days:
      return "repeat.days";
    case RepeatUnit::weeks:
      return "repeat.weeks";
    case RepeatUnit::months:
      return "repeat.months";
    case RepeatUnit::years:
      return "repeat.years";
  }
  return {};
}

// Of months and years: on which day; empty of years on the day itself.
std::string month_day_in_words(ui::Localizer const& localizer, Recurrence const& repeats, unsigned day) {
  if (repeats.on == RepeatOn::last_day) return localizer.text("repeat.on_last_day");
  if (repeats.on == RepeatOn::last_working_day) return localizer.text("repeat.on_last_working_day");
  if (repeats.unit == RepeatUnit::years || day == 0) return {};
  return localizer.text(day > in_every_month ? "repeat.on_long_day" : "repeat.on_day", {{"day", std::int64_t{day}}});
}

std::string weekdays_in_words(ui::Localizer const& localizer, Recurrence const& repeats, Task const& task) {
  auto days = repeats.weekdays;
  if (days.empty() && task.fields.due) days.insert(weekday_of(*task.fields.due));
  std::string names;
  for (auto const day : days)
    names += (names.empty() ? "" : localizer.text("repeat.and")) + localizer.word("repeat.weekday", to_string(day));
  return names.empty() ? names : localizer.text("repeat.on_weekdays", {{"days", names}});
}

std::vector<TaskId> blockers_of(std::span<Task const> tasks) {
  std::vector<TaskId> ids;
  for (auto const& task : tasks)
    if (task.is_blocked()) ids.insert(ids.end(), task.blockers.begin(), task.blockers.end());
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

}  // namespace

AboutLine about_line(AtDesk const& at, db::Transaction& transaction, TaskAbout const& about) {
  auto const text = to_string(about);
  auto const word = text.substr(0, text.find('/'));
  auto const* kind = at.desk.fittings->record(word);
  auto const found = kind == nullptr ? std::nullopt : kind->find(transaction, at.session, about.id);
  if (found) return {found->title_in(at.localizer.language()), at.address(found->path)};
  return {at.localizer.text("task.about.unnamed", {{"kind", word}, {"n", std::to_string(about.id)}})};
}

json::value about_view(AtDesk const& at, db::Transaction& transaction, Task const& task) {
  if (!task.fields.about) return nullptr;
  auto const line = about_line(at, transaction, *task.fields.about);
  return json::object{{"text", line.text}, {"href", line.href}};
}

SeenTitles::SeenTitles(AtDesk const& at, db::Transaction& transaction, std::vector<TaskId> const& ids) {
  if (ids.empty()) return;
  for (auto& task : only_seen(transaction, at.session, today_at(at), tasks_as_written(transaction, at.office.id, ids)))
    tasks_.emplace(task.id, std::move(task));
}

SeenTitles::SeenTitles(AtDesk const& at, db::Transaction& transaction, std::span<Task const> blocked)
    : SeenTitles(at, transaction, blockers_of(blocked)) {}

std::string SeenTitles::of(TaskId task) const {
  auto const found = tasks_.find(task);
  return found == tasks_.end() ? "#" + std::to_string(task.value) : found->second.fields.title;
}

json::object SeenTitles::view(AtDesk const& at, TaskId task) const {
  auto const found = tasks_.find(task);
  if (found == tasks_.end()) return {{"title", of(task)}, {"href", ""}, {"state", ""}};
  return {{"title", found->second.fields.title},
          {"href", task_address(at, task)},
          {"state", at.localizer.word("task.state", to_string(found->second.state))}};
}

std::string blocked_by(SeenTitles const& titles, ui::Localizer const& localizer, Task const& task) {
  std::string names;
  if (task.is_blocked())
    for (auto const blocker : task.blockers)
      names += (names.empty() ? "" : localizer.text("repeat.and")) + titles.of(blocker);
  return names;
}

std::string repeats_in_words(ui::Localizer const& localizer, Task const& task) {
  if (!task.recurrence) return {};
  auto const& repeats = *task.recurrence;
  auto words = localizer.text(unit_key(repeats.unit), {{"n", std::int64_t{repeats.every}}});
  auto const add = [&](std::string const& clause) {
    if (!clause.empty()) words += localizer.text("repeat.comma") + clause;
  };
  if (repeats.unit == RepeatUnit::weeks) add(weekdays_in_words(localizer, repeats, task));
  if (repeats.unit == RepeatUnit::months || repeats.unit == RepeatUnit::years)
    add(month_day_in_words(localizer, repeats, task.repeat_day));
  if (repeats.on != RepeatOn::last_working_day && repeats.shift != deadlines::Roll::stays)
    add(localizer.text(repeats.shift == deadlines::Roll::to_next_working_day ? "repeat.shifted_after"
                                                                             : "repeat.shifted_before"));
  if (repeats.until)
    add(localizer.text("repeat.ends",
                       {{"day", ui::format_date(localizer.language(), amity::to_string(*repeats.until))}}));
  return words;
}

}  // namespace amity::work::web
