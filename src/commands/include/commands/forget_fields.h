// SPDX-License-Identifier: Apache-2.0
// What the journal kept of fields that turn out to be personal is taken away (docs/adr/0050).
#pragma once

#include "commands/command.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::commands {

// Of each of these fields of the record ("task/5") only that it changed is left, in all lines there are; "name" stands
// for "name.ja", too. The lines themselves stay as they are.
void forget_fields(Command& command, std::string const& subject, std::vector<std::string_view> const& names);

}  // namespace amity::commands
