// SPDX-License-Identifier: Apache-2.0
// A list as a workbook of one sheet (Office Open XML).
#pragma once

#include "core/clock.h"
#include "core/partial_date.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::desk::web {

// Nothing, a text, or a day.
using Cell = std::variant<std::monostate, std::string, Day>;
// The day as "2026-11-29".
std::string text_of(Cell const& cell);

inline constexpr std::string_view workbook_type{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
// The bytes of the file. Texts are texts whatever they begin with, so that none is taken for a formula; days are dates,
// by which a spreadsheet sorts and reckons. The heads stay where they are, and filter. Errc::unavailable where there is
// no room for it.
Result<std::string> workbook(std::string const& sheet, std::vector<std::string> const& heads,
                             std::vector<std::vector<Cell>> const& rows);

}  // namespace amity::desk::web
