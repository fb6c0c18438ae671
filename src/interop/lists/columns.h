// SPDX-License-Identifier: Apache-2.0
// Rows of any table with a tie in each: which column says what is told by its name and by the shape of its values.
// Private to the room.
#pragma once

#include "parsed_list.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::interop::lists {

struct ShapedRow {
  std::int64_t line{};  // or the number of the result, from 1
  std::vector<std::string> fields;
};

// role ("a_label", "b_country", "start") -> column, or a value that stands for all rows.
struct ColumnMap {
  std::map<std::string, std::size_t, std::less<>> columns;
  std::map<std::string, std::string, std::less<>> constants;
  bool has(std::string_view role) const { return columns.contains(role) || constants.contains(role); }
};

// The mappings ("a=from", "a==Kunming" for a value of all rows) come before what shape and name say. Errc::invalid
// where a mapped column or role is not there, or no two cities can be told.
Result<ColumnMap> map_columns(std::vector<std::string> const& columns, std::vector<ShapedRow> const& sample,
                              WorldFiles const& files);

// Takes rows into a parsed list: a city once for all its rows, a tie once for all its repetitions.
class ShapedTaker {
 public:
  ShapedTaker(ParsedList& parsed, ColumnMap map, std::string file, std::uint32_t source)
      : parsed_(parsed), map_(std::move(map)), file_(std::move(file)), source_(source) {}

  void take(ShapedRow const& row);

 private:
  std::string_view field(ShapedRow const& row, std::string_view role) const;
  std::optional<std::uint32_t> city(ShapedRow const& row, std::string const& side);
  bool read_place(ShapedRow const& row, std::string const& side, reconciliation::CityMention& city);
  bool read_dates(ShapedRow const& row, reconciliation::TieMention& tie);
  void repeat(reconciliation::TieMention& first, reconciliation::TieMention const& again);
  void refuse(ShapedRow const& row, std::string_view role, std::string why, std::string accepted);

  ParsedList& parsed_;
  ColumnMap map_;
  std::string file_;
  std::uint32_t source_;
  std::unordered_map<std::string, std::uint32_t> cities_;
  std::unordered_map<std::uint64_t, std::size_t> ties_;
};

// Q84 out of "http://www.wikidata.org/entity/Q84", "<...Q84>", "wd:Q84" or "Q84".
std::optional<std::uint32_t> entity_number(std::string_view text);

}  // namespace amity::interop::lists
