// SPDX-License-Identifier: Apache-2.0
// Two people changed the same record: their changes of different fields go together, those of the same field do not.
#pragma once

#include "commands/command.h"

#include <map>
#include <string>
#include <vector>

namespace amity::commands {

// A record's fields as texts, by name.
using FieldTexts = std::map<std::string, std::string, std::less<>>;

struct Merged {
  FieldTexts fields;                     // what both want, as far as they agree
  std::vector<FieldConflict> conflicts;  // fields that both changed, to different values; by name
};

// before: as the writer saw the record; yours: as he wants it; theirs: as it is now. A field that `before` lacks was
// empty. Fields that neither changed stay.
Merged three_way(FieldTexts const& before, FieldTexts const& yours, FieldTexts const& theirs);

// A record that others changed since it was seen, as a refusal with each field's yours, theirs and before.
Refusal changed_meanwhile(std::vector<FieldConflict> conflicts);

}  // namespace amity::commands
