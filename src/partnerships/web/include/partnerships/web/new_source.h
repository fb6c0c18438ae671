// SPDX-License-Identifier: Apache-2.0
// A source that is made with the step that rests on it: one that the office did not have yet, or a document of its own.
// So an act of today can be written down today.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/recording.h"
#include "partnerships/web/desk_routes.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships::web {

// What stands at `source` where a document of the office's own, of today, is meant: no key can be so.
inline constexpr std::string_view own_document{"=own"};

// The office's sources as a choice, by their names as readers of the language sort them; the first chooses none.
std::vector<ui::Choice> source_choices(ui::Localizer const& localizer, std::vector<KeyedSource> const& sources);

// A key for a source of that name and day that the office does not have yet: letters and digits of the name, the day,
// and a number where others have that.
std::string suggested_key(db::Transaction& transaction, OfficeId office, std::string_view name,
                          std::optional<PartialDate> const& day);

using SourceTexts = commands::TypedTexts;

// Adds to the fields of a step what makes a new source, behind the choice of one, and to that choice the office's own
// document of today.
void add_new_source_fields(AtDesk const& at, SourceTexts const& texts, std::vector<ui::FormField>& fields);

// The day of the source that what was typed would make; nothing where it makes none.
std::optional<PartialDate> day_of_new_source(AtDesk const& at, SourceTexts const& texts);

// The source that what was typed asks for, if any; what was typed names it at `source` from then on, and says nothing
// else of it. wrong: at `source.new.*`.
struct NewSource {
  std::string key;
  SourceFields fields;
};
struct NewSourceTyped {
  std::optional<NewSource> source{};
  std::vector<fields::FieldError> wrong{};
};
NewSourceTyped take_new_source(AtDesk const& at, SourceTexts& texts);

// Makes it in the same command, where the office does not have just that already. Errors at `new_source.key`
// (`key_taken`) and the other fields of the form.
commands::Outcome<std::monostate> make_source(commands::Command& command, std::optional<NewSource> const& source);

}  // namespace amity::partnerships::web
