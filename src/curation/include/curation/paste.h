// SPDX-License-Identifier: Apache-2.0
// Rows pasted from a spreadsheet, taken in as one command: the columns of the folder's files, read as there.
#pragma once

#include "curation/lists.h"
#include "partnerships/recording.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amity::curation {

enum class Table { assertions, figures, targets, policies, posts };
inline constexpr std::array all_tables{Table::assertions, Table::figures, Table::targets, Table::policies,
                                       Table::posts};
std::string_view to_string(Table table);
std::optional<Table> parse_table(std::string_view word);
std::span<Column const> columns_of(Table table);

// What came of it. Of a row that is refused nothing is written.
struct PasteReport {
  std::int64_t rows{};  // read
  std::int64_t created{};
  std::int64_t changed{};  // an assertion that the same source made of the same partner before
  std::int64_t unchanged{};
  // Each with its line of the text, from 1, and its column.
  std::vector<fields::FieldError> refused{};
};

// Cells lie between tabs, as spreadsheets copy them, or between commas (RFC 4180). The first line may be a head;
// without one the columns are those of the file, in its order. At most 2,000 rows.
// how: whether it is meant where a source is older than a day that a row gives, and who is asked of rows of the
// office's own record.
PasteReport paste(commands::Command& command, Table table, std::string_view text, partnerships::Saying const& how = {});

// All of it or nothing: refused with every cell that is wrong, its field "3.signed" for the column signed of line 3.
commands::Outcome<PasteReport> take_in(commands::Command& command, Table table, std::string_view text,
                                       partnerships::Saying const& how = {});

}  // namespace amity::curation
