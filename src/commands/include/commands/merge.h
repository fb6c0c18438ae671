// SPDX-License-Identifier: Apache-2.0
// Two people changed the same record: their changes of different fields go together, those of the same field do not.
#pragma once

#include "commands/command.h"

#include <cstdint>
#include <map>
#include <optional>
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

// A record as its writer saw it when he began.
struct Seen {
  std::int64_t version{};              // 0: there was none
  std::optional<FieldTexts> fields{};  // what stood in it; nothing: he says the version only
};

// What is to be written of a record that stands at `version` (0: there is none) with the fields `theirs`. Refused
// (Errc::conflict) where others changed the same field, took the record away or made it meanwhile; a writer who says
// the version only, and not what he saw, is told of every field that differs. A writer who saw nothing wants a new one.
Outcome<FieldTexts> fields_to_write(FieldTexts const& yours, std::optional<Seen> const& seen, FieldTexts const& theirs,
                                    std::int64_t version);

}  // namespace amity::commands
