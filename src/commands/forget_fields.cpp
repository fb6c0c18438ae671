// SPDX-License-Identifier: Apache-2.0
#include "commands/forget_fields.h"

#include "journal/kept_fields.h"

#include <algorithm>

namespace amity::commands {

void forget_fields(Command& command, std::string const& subject, std::vector<std::string_view> const& names) {
  auto const office = command.office();
  for (auto const& kept : journal::kept_fields(command.transaction(), office, subject)) {
    auto const name = std::string_view(kept.field).substr(0, kept.field.find_first_of(".#"));
    if (std::ranges::find(names, name) == names.end()) continue;
    command.watch("journal_field", {office, kept.line, subject, kept.field});
    journal::forget_field(command.transaction(), office, subject, kept);
  }
}

}  // namespace amity::commands
