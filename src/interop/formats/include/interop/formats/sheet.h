// SPDX-License-Identifier: Apache-2.0
// A table as somebody's spreadsheet gives it, copied or saved: Excel writes semicolons in a "CSV" where the comma
// stands in numbers (Germany, France), tabs on the clipboard, and UTF-16 for its "Unicode text".
#pragma once

#include "fields/errors.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace amity::interop::formats {

enum class Separator : std::uint8_t { comma, semicolon, tab };
std::string_view to_string(Separator separator);  // "semicolon"

// By the first line that is not empty, outside of quotes: a tab where there is one, else what it has more of, else a
// comma. A line "sep=;" before all others, as Excel writes and reads it, says it itself.
Separator separator_of(std::string_view text);
// How long that line is, with its end and a byte order mark before it; 0 where there is none.
std::size_t said_separator_length(std::string_view text);

struct Sheet {
  std::string csv;  // with commas, as RFC 4180 says; each line where it was
  Separator separator{};
};
// Of bytes in UTF-8, with or without byte order mark, or in UTF-16 with one. Error at no field: sheet_not_utf8 (in no
// other encoding can one be sure what was meant, so it is not guessed), sheet_broken_utf16.
tl::expected<Sheet, fields::FieldError> sheet_of(std::string_view bytes);

}  // namespace amity::interop::formats
