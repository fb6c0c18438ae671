// SPDX-License-Identifier: Apache-2.0
// The register as tables: what its CSV and XLSX files hold, and what its JSON is made of (docs/open-data.md).
#pragma once

#include "interop/exports/selection.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::exports {

enum class RegisterTable {
  assertions,  // what each source says of each tie, with both cities and the source: whole by itself
  cities,
  city_names,
  populations,
  sources,
  moves,  // the life of a partnership as an office keeps it
  offices,
  office_names,
  office_regions,
  partnerships  // what the register makes of the assertions; for reading only, never read back
};
inline constexpr std::array all_register_tables{
    RegisterTable::assertions,     RegisterTable::cities,      RegisterTable::city_names, RegisterTable::populations,
    RegisterTable::sources,        RegisterTable::moves,       RegisterTable::offices,    RegisterTable::office_names,
    RegisterTable::office_regions, RegisterTable::partnerships};
// "city_names": the table's name in the API, and its file's before ".csv".
std::string_view to_string(RegisterTable table);
std::optional<RegisterTable> parse_register_table(std::string_view word);

struct RegisterColumn {
  std::string_view name;
  enum class Is { text, number } is{Is::text};
};
std::span<RegisterColumn const> columns_of(RegisterTable table);

// One field for each column, empty where not known. Valid during the call only.
using TakeRow = std::function<void(std::span<std::string const>)>;
void each_row(Selection const& selection, RegisterTable table, TakeRow const& take);

// The rows that belong to one city or one tie; columns_of() of their tables.
void assertion_rows(Selection const& selection, Selection::Tie const& tie, TakeRow const& take);
void move_rows(Selection const& selection, Selection::Tie const& tie, TakeRow const& take);
void city_row(Selection const& selection, std::uint32_t city, TakeRow const& take);
void city_name_rows(Selection const& selection, std::uint32_t city, TakeRow const& take);
void population_rows(Selection const& selection, std::uint32_t city, TakeRow const& take);
void partnership_row(Selection const& selection, Selection::Tie const& tie, TakeRow const& take);

// The shortest decimal text that reads back as the same number.
std::string decimal_text(double value);

}  // namespace amity::interop::exports
