// SPDX-License-Identifier: Apache-2.0
// The fields of forms on people. Private to the room.
#pragma once

#include "accounts/account.h"
#include "commands/web/form_input.h"
#include "ui/form.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace amity::workbench::web {

using TextsByName = commands::TypedTexts;

using commands::text_named;

// In the reader's language, or in one that it has.
std::string department_name(ui::Localizer const& localizer, accounts::Department const& department);

std::vector<ui::FormField> person_fields(ui::Localizer const& localizer,
                                         std::vector<accounts::Department> const& departments,
                                         TextsByName const& values);
// What stands in them. A role or department that is none is as if nothing had been chosen; error at `role`.
struct PersonTyped {
  accounts::AccountFields fields;
  std::vector<fields::FieldError> errors;
};
PersonTyped person_typed(TextsByName const& typed);

ui::FormField language_field(ui::Localizer const& localizer, std::string value);

}  // namespace amity::workbench::web
