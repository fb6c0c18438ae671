// SPDX-License-Identifier: Apache-2.0
// What a verb says of the fields that it changes: the journal's line has who, what and when, and these rows stand
// beside it (journal/told.h).
#pragma once

#include "commands/merge.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::commands {

// A record's fields before and after. One that is new has no former values: nothing is noted where `was` has no fields.
// One that is taken away has nothing in `became`.
struct ChangedFields {
  FieldTexts was;
  FieldTexts became;
  // Fields of which only the name is kept; "name" stands for "name.ja", too.
  std::vector<std::string_view> personal{};
};
// Notes each field whose text differs.
void note_fields(Command& command, std::string const& subject, ChangedFields const& fields);

// One text that was put in, changed, or taken out, such as a step of a life. A second one of the same name in one
// command stands under "name#2".
void note_field(Command& command, journal::FieldChange change);

}  // namespace amity::commands
