// SPDX-License-Identifier: Apache-2.0
#include "task_journal.h"

#include "desk/web/journal_section.h"
#include "task_words.h"
#include "ui/format.h"

#include <algorithm>
#include <utility>

namespace amity::work::web {
namespace {

// "3 7": the tasks of these numbers by their titles, for who may see them.
std::string titles_in(AtDesk const& at, db::Transaction& transaction, std::string_view numbers) {
  std::vector<TaskId> ids;
  while (!numbers.empty()) {
    auto const end = std::min(numbers.find(' '), numbers.size());
    ids.push_back(TaskId{number_in(std::string(numbers.substr(0, end)))});
    numbers.remove_prefix(std::min(end + 1, numbers.size()));
  }
  SeenTitles const titles(at, transaction, ids);
  std::string all;
  for (auto const id : ids) all += (all.empty() ? "" : at.localizer.text("repeat.and")) + titles.of(id);
  return all;
}

// The words of a rule, which its form has otherwise.
std::optional<std::string> repeat_value(AtDesk const& at, std::string_view field, std::string const& value) {
  if (value.empty()) return std::nullopt;
  if (field == "repeat_unit") return at.localizer.word("repeat.unit", value);
  if (field == "repeat_until") return ui::format_date(at.localizer.language(), value);
  if (field == "repeat_on") return at.localizer.word("repeat.on", value);
  if (field == "repeat_shift") return at.localizer.word("repeat.shift", value);
  if (field != "repeat_weekdays") return std::nullopt;
  std::string days;
  for (auto const day : all_weekdays)
    if (value.find(to_string(day)) != std::string::npos)
      days +=
          (days.empty() ? "" : at.localizer.text("repeat.and")) + at.localizer.word("repeat.weekday", to_string(day));
  return days;
}

// Departments, people and letters by their names; a letter's title for who may read letters.
std::optional<std::string> task_value(AtDesk const& at, db::Transaction& transaction, Names const& names,
                                      std::string_view field, std::string const& value) {
  auto const number = number_in(value);
  auto const known = [](std::string name) { return name.empty() ? std::nullopt : std::optional{std::move(name)}; };
  if (field == "department") return known(names.of(std::optional{accounts::DepartmentId{number}}));
  if (field == "person") return known(names.of(std::optional{accounts::AccountId{number}}));
  if (field == "letter" && has(at, accounts::Right::read_letters))
    if (auto letter = letter_title(transaction, at.office.id, LetterId{number})) return std::move(letter->title);
  if (field == "about")
    if (auto const about = parse_task_about(value)) return about_line(at, transaction, *about).text;
  if (field == "blocked_by") return titles_in(at, transaction, value);
  if (field == "made_from") return titles_in(at, transaction, value);
  return repeat_value(at, field, value);
}

}  // namespace

std::string task_journal(AtDesk const& at, TaskId id, std::vector<ui::FormField> fields) {
  ui::FormField state{.name = "state", .label = at.localizer.text("task.state"), .is = ui::FormField::Is::choice};
  for (auto const one : all_task_states)
    state.choices.push_back({std::string(to_string(one)), at.localizer.word("task.state", to_string(one))});
  fields.push_back(std::move(state));
  auto transaction = reading(at);
  desk::web::JournalOf journal{{"task/" + std::to_string(id.value)}, std::move(fields), {"journal.field", "task"}};
  journal.value = [&, names = names_at(at, transaction)](std::string_view field, std::string const& value) {
    return task_value(at, transaction, names, field, value);
  };
  // That it followed the one before it is the program's doing, whoever ended that one.
  journal.by_itself = {{"made_from", at.localizer.text("repeat.made")}};
  return desk::web::journal_section(at, transaction, journal);
}

}  // namespace amity::work::web
