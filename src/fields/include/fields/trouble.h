// SPDX-License-Identifier: Apache-2.0
// What is wrong with one value, before it is known whose: the Reader adds the field and the value.
#pragma once

#include "fields/errors.h"
#include "fields/source.h"

namespace amity::fields {

struct Trouble {
  std::string_view code;
  std::string says;    // goes on after the value: is not a date
  std::string remedy;  // may be empty
  std::vector<Argument> arguments{};
  std::string sentence{};  // instead of the value and `says`; not for personal fields
};

template <class T>
using Reading = tl::expected<T, Trouble>;
using Unread = tl::unexpected<Trouble>;

// Whether a field's value may be repeated in an error.
enum class Privacy { open, personal };

Trouble wrong_type(Node const& given, std::string_view wanted);
Trouble out_of_range(std::string const& least, std::string const& most, std::string_view what);
// What a verb says of a value.
Trouble trouble_of(Error const& error, std::string_view accepted = {});

// "text", "list" ...: the argument of wrong_type.
std::string_view type_name(Node const& node);
// A single value as text; empty for lists and objects.
std::string text_of(Node const& node);

}  // namespace amity::fields
