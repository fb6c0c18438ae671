// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/database.h"

namespace amity::db {

// What both databases must treat alike is decided here, before either sees it.

// Refuses what one of the databases could not keep: text with NUL or that is not UTF-8, a double that is not a number.
// who names the query or table, what the parameter or column, for the error.
void require_storable(Value const& value, std::string_view who, std::string_view what);
bool is_utf8(std::string_view text);
// The same as a question, for those who would have to look up the name first.
bool is_storable(Value const& value);

// Negative zero is stored as zero: SQLite cannot keep the sign.
inline double storable(double number) { return number == 0 ? 0.0 : number; }

// A number out of the text of a column; what is not a number throws DatabaseError.
std::int64_t integer_from(std::string_view text);
double real_from(std::string_view text);

void require_row_of(std::size_t expected, std::size_t found, std::string_view who);
[[noreturn]] void refuse_column(std::size_t column, std::string_view query);
[[noreturn]] void refuse_unknown_parameter(std::string_view parameter, std::string_view query);
[[noreturn]] void refuse_missing_parameter(std::string_view parameter, std::string_view query);

// "name" as an identifier in quotes.
std::string quoted(std::string_view identifier);
// "a", "b"
std::string quoted_list(std::span<std::string_view const> identifiers);

// FNV-1a, 64 bits: the same on every machine and in every version of this program.
std::uint64_t stable_hash(std::string_view text);

}  // namespace amity::db
