// SPDX-License-Identifier: Apache-2.0
#include "commands/field_notes.h"

#include <algorithm>
#include <set>

namespace amity::commands {
namespace {

std::string text_at(FieldTexts const& texts, std::string const& name) {
  auto const at = texts.find(name);
  return at == texts.end() ? std::string{} : at->second;
}

}  // namespace

void note_field(Command& command, journal::FieldChange change) {
  auto const& noted = command.noted();
  auto const first = change.field;
  auto const is_taken = [&](journal::FieldChange const& one) {
    return one.subject == change.subject && one.field == change.field;
  };
  for (int n = 2; std::ranges::any_of(noted, is_taken); ++n) change.field = first + "#" + std::to_string(n);
  command.note(std::move(change));
}

void note_fields(Command& command, std::string const& subject, ChangedFields const& fields) {
  if (fields.was.empty()) return;
  std::set<std::string> names;
  for (auto const& [name, text] : fields.was) names.insert(name);
  for (auto const& [name, text] : fields.became) names.insert(name);
  for (auto const& name : names) {
    auto const was = text_at(fields.was, name);
    auto const became = text_at(fields.became, name);
    if (was == became) continue;
    auto const is_personal =
        std::ranges::find(fields.personal, std::string_view(name).substr(0, name.find('.'))) != fields.personal.end();
    note_field(command,
               is_personal ? journal::FieldChange{subject, name} : journal::FieldChange{subject, name, was, became});
  }
}

}  // namespace amity::commands
