// SPDX-License-Identifier: Apache-2.0
// A list as a workbook of one sheet (Office Open XML).
#pragma once

#include "core/clock.h"
#include "core/partial_date.h"
#include "core/result.h"
#include "core/unnamed_file.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::desk::web {

// Nothing, a text, or a day.
using Cell = std::variant<std::monostate, std::string, Day, std::int64_t>;
// The day as "2026-11-29".
std::string text_of(Cell const& cell);

inline constexpr std::string_view workbook_type{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"};
inline constexpr std::size_t most_workbook_rows{1'048'575};  // below its heads; Excel's own bound

// Called with each row, in their order.
using TakeRow = std::function<void(std::vector<Cell> const&)>;
// The file, without a name, in a folder that is there. Row by row: however long the list is, its rows are on the disk
// and not in memory. Texts are texts whatever they begin with, so that none is taken for a formula; days are dates, by
// which a spreadsheet sorts and reckons. The heads stay where they are, and filter. Errc::refused for more rows than a
// sheet takes; Errc::unavailable where there is no room for it.
Result<std::shared_ptr<UnnamedFile const>> workbook(std::filesystem::path const& folder, std::string const& sheet,
                                                    std::vector<std::string> const& heads,
                                                    std::function<void(TakeRow const&)> const& rows);

}  // namespace amity::desk::web
