// SPDX-License-Identifier: Apache-2.0
// The fields of a table's record, and what is wrong with them.
#pragma once

#include "fields/reader.h"
#include "interop/formats/table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::formats {

// Texts of lists and offices' files: several lines, as long as need be.
inline constexpr fields::TextRules long_text{.most = 100'000, .lines = fields::Lines::many};
// Of a file that an instance wrote: what comes in is what went out.
inline constexpr fields::TextRules text_as_written{.most = 100'000, .lines = fields::Lines::as_written};

// Such a text; empty where there is none.
std::string text(fields::Reader& in, std::string_view column, fields::TextRules const& rules = long_text);

// Views into the record.
fields::Source source_of(Record const& record);

// Every error of a record as a refusal; line where an error has none.
std::vector<Refusal> refusals_of(fields::Errors const& errors, std::string const& file, std::int64_t line);

}  // namespace amity::interop::formats
