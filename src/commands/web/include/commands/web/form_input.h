// SPDX-License-Identifier: Apache-2.0
// Forms that change something: what was typed, and what came of it, as a form shows it.
#pragma once

#include "commands/web/writing.h"
#include "fields/source.h"
#include "ui/form.h"

#include <map>
#include <string>
#include <vector>

namespace amity::commands {

// A form's texts by the path of their field, as they were typed; of a list what is ticked, with blanks between; empty
// where the body is no form at all.
using TypedTexts = std::map<std::string, std::string, std::less<>>;
TypedTexts typed_texts(std::string_view body);
// The text of that name; empty where there is none.
std::string text_named(TypedTexts const& texts, std::string_view name);
// A form's body that has these texts.
std::string form_body(TypedTexts const& texts);

// What is wrong with a field, in the reader's language.
std::string in_words(ui::Localizer const& localizer, fields::FieldError const& error);
// The same of a file that was sent, beside the name that it was given: a browser forgets which it was.
std::string in_words_of_file(ui::Localizer const& localizer, std::string_view name, fields::FieldError const& error);

// Writes errors, and what others wrote meanwhile, at the form's fields (of a text in several languages at the first of
// its fields); those of fields that it has not stand above it.
void show(ui::Localizer const& localizer, std::vector<fields::FieldError> const& errors, ui::Form& form);
void show(ui::Localizer const& localizer, Refusal const& refusal, ui::Form& form);

// A key that a form is sent with, so that a press twice is done once.
std::string new_once();

}  // namespace amity::commands
