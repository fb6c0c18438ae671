// SPDX-License-Identifier: Apache-2.0
#include "task_journal.h"

#include "desk/web/journal_section.h"

#include <utility>

namespace amity::work::web {
namespace {

// Departments, people and letters by their names; a letter's title for who may read letters.
std::optional<std::string> task_value(AtDesk const& at, db::Transaction& transaction, Names const& names,
                                      std::string_view field, std::string const& value) {
  auto const number = number_in(value);
  auto const known = [](std::string name) { return name.empty() ? std::nullopt : std::optional{std::move(name)}; };
  if (field == "department") return known(names.of(std::optional{accounts::DepartmentId{number}}));
  if (field == "person") return known(names.of(std::optional{accounts::AccountId{number}}));
  if (field == "letter" && has(at, accounts::Right::read_letters))
    if (auto letter = letter_title(transaction, at.office.id, LetterId{number})) return std::move(letter->title);
  return std::nullopt;
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
  return desk::web::journal_section(at, transaction, journal);
}

}  // namespace amity::work::web
