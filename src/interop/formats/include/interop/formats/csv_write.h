// SPDX-License-Identifier: Apache-2.0
// Fields of a CSV file that a spreadsheet can open without running them. Private to the room.
#pragma once

#include <string>
#include <string_view>

namespace amity::interop::formats {

// A spreadsheet takes a cell that begins with = + - @, a tab or a carriage return for a formula (OWASP, "CSV
// injection"). Such a text gets an apostrophe before it, and so does one that begins with apostrophes followed by such
// a character: without_guard() takes one away again, and every text comes back as it was. Numbers are not guarded.
std::string guarded(std::string_view text);
std::string without_guard(std::string text);

// In quotes where RFC 4180 wants them.
std::string quoted_field(std::string_view text);

}  // namespace amity::interop::formats
