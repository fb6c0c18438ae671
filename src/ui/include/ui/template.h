// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/json.h"

#include <string>
#include <string_view>

namespace amity::ui {

// Renders templates/<name>.mustache. {{t.some.key}} is the message of that key in the language (one without
// arguments); any other name is looked up in the view, from the innermost section outwards. Text is escaped for HTML;
// {{{name}}} is not, and stands only where the program made the markup itself. An empty text is false for a section.
// A name that neither has, or a template that is none, is a fault of the program: std::logic_error.
std::string render(std::string_view name, std::string_view language, json::object const& view);

}  // namespace amity::ui
