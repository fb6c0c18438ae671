// SPDX-License-Identifier: Apache-2.0
// A table that was pasted or handed in as text: what is wrong with it as a whole, line by line.
#pragma once

#include "fields/errors.h"
#include "interop/formats/table.h"

#include <string>
#include <vector>

namespace amity::interop::formats {

// All that is wrong with the first line: `head_unknown` (a column that the shape does not have; with the nearest that
// it has), `column_twice`, `head_missing`. Under a head that is wrong no line can be told. Nothing for a text without a
// line, or whose first line cannot be read: read_table() tells of those.
std::vector<fields::FieldError> wrong_head(std::string const& text, TableShape const& shape);

// What ended read_table() of a text, at its line: `text_broken`.
fields::FieldError broken_off(Error error);

}  // namespace amity::interop::formats
