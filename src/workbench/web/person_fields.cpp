// SPDX-License-Identifier: Apache-2.0
#include "person_fields.h"

#include "ui/format.h"

#include <charconv>

namespace amity::workbench::web {

using ui::FormField;

std::string department_name(ui::Localizer const& localizer, accounts::Department const& department) {
  return std::string(choose(department.name, localizer.language()).text);
}

ui::FormField language_field(ui::Localizer const& localizer, std::string value) {
  FormField field{.name = "language",
                  .label = localizer.text("people.language"),
                  .is = FormField::Is::choice,
                  .value = std::move(value),
                  .required = true};
  for (auto const language : interface_languages)
    field.choices.push_back({std::string(language), ui::language_name(localizer.language(), language)});
  return field;
}

std::vector<FormField> person_fields(ui::Localizer const& localizer,
                                     std::vector<accounts::Department> const& departments, TextsByName const& values) {
  FormField role{.name = "role",
                 .label = localizer.text("people.role"),
                 .is = FormField::Is::choice,
                 .value = text_named(values, "role"),
                 .hint = localizer.text("people.role.hint"),
                 .required = true};
  for (auto const one : accounts::all_roles) {
    auto const word = std::string(to_string(one));
    role.choices.push_back({word, localizer.text("role." + word)});
  }
  FormField department{.name = "department",
                       .label = localizer.text("people.department"),
                       .is = FormField::Is::choice,
                       .value = text_named(values, "department"),
                       .choices = {{"", localizer.text("people.department.none")}}};
  for (auto const& one : departments)
    department.choices.push_back({std::to_string(one.id.value), department_name(localizer, one)});
  return {{.name = "name",
           .label = localizer.text("people.name"),
           .value = text_named(values, "name"),
           .required = true,
           .most = 200},
          {.name = "email",
           .label = localizer.text("people.email"),
           .is = FormField::Is::text,
           .value = text_named(values, "email"),
           .required = true,
           .most = 254},
          std::move(role),
          std::move(department),
          language_field(localizer, text_named(values, "language"))};
}

PersonTyped person_typed(TextsByName const& typed) {
  PersonTyped read;
  read.fields.name = text_named(typed, "name");
  read.fields.email = text_named(typed, "email");
  read.fields.language = text_named(typed, "language");
  if (auto const role = accounts::parse_role(text_named(typed, "role")))
    read.fields.role = *role;
  else
    read.errors.push_back({"role", {}, "this is no role", {}, "empty", {}, 0});
  if (auto const text = text_named(typed, "department"); !text.empty()) {
    accounts::DepartmentId id{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size()) id.value = -1;  // which no office has
    read.fields.department = id;
  }
  return read;
}

}  // namespace amity::workbench::web
