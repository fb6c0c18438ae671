// SPDX-License-Identifier: Apache-2.0
// Many people at once, out of a spreadsheet: read, looked at row by row, and taken in as one command. A row is known
// again by its external_id, so that the same list twice changes nothing.
#pragma once

#include "interop/formats/sheet.h"
#include "people/cap.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::people {

// Names of columns, as the first line has them: external_id, name, name_latin, name_reading, languages, organisation,
// post, since, until, place, or what these are called in zh and ja (people_columns).
struct PeopleRow {
  std::int64_t line{};
  PersonFields person{};
  std::string organisation{};                // its name in any language, or its external_id
  CapFields cap{};                           // without the organisation; nothing in it where the row names none
  std::vector<fields::FieldError> errors{};  // cells that cannot be read
};

// What people call a column; the first is its name in errors.
struct PeopleColumn {
  std::string_view name;
  std::vector<std::string_view> also;
};
std::vector<PeopleColumn> const& people_columns();

struct PeopleTable {
  std::vector<PeopleRow> rows;
  interop::formats::Separator separator{};  // by which it was read
};
// A table with tabs, semicolons or commas between its cells, as its first line has them (interop/formats/sheet.h).
// `language`: of its posts. Error at `text` where it is no table (table_broken, table_empty, table_no_rows,
// table_too_long, and those of sheet_of()), or its names of columns do not fit: column_unknown, column_twice,
// column_missing for external_id and name.
tl::expected<PeopleTable, fields::FieldError> read_people_table(std::string_view text, std::string_view language);

enum class RowState { new_one, changed, unchanged, refused };
std::string_view to_string(RowState state);
struct RowReport {
  std::int64_t line{};
  RowState state{};
  std::string name;
  std::vector<fields::FieldError> errors{};
};

// What take_in_people() would do, with nothing done.
std::vector<RowReport> preview_people(db::Transaction& transaction, OfficeId office,
                                      std::vector<PeopleRow> const& rows);
// Adds and changes; rows with something wrong are left out and told of. Fields that a row leaves empty stay as they
// are. An organisation that nobody knows is added under that name.
commands::Outcome<std::vector<RowReport>> take_in_people(commands::Command& command,
                                                         std::vector<PeopleRow> const& rows);

}  // namespace amity::people
