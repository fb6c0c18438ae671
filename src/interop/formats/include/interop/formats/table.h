// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "interop/formats/csv.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::formats {

// Something in a file that was not taken: where, what, why, and what would be.
struct Refusal {
  std::string file;
  std::int64_t line{};
  std::string field;
  std::string value;
  std::string why;
  std::string accepted;  // what would be accepted; may be empty
  bool operator==(Refusal const&) const = default;
};

// One row of a table with a head, by column name.
class Record {
 public:
  Record(std::vector<std::string> const& columns, CsvRow const& row) : columns_(columns), row_(row) {}

  std::int64_t line() const { return row_.line; }
  // The text of a column without surrounding blanks; empty where the column is missing.
  std::string_view operator[](std::string_view column) const;
  std::size_t fields() const { return row_.fields.size(); }
  std::vector<std::string> const& columns() const { return columns_; }
  std::vector<std::string> const& cells() const { return row_.fields; }
  // False for the last row of a file that ends without a line break: it may have been cut off.
  bool ended() const { return row_.ended; }

 private:
  std::vector<std::string> const& columns_;
  CsvRow const& row_;
};

// For a row of a list that is not known to be whole.
inline constexpr char const* cut_off = "the file ends in this row without a line break, so that it may be cut off";
inline constexpr char const* whole_last_line = "a file whose last row ends with a line break";

struct TableShape {
  std::vector<std::string_view> required;
  std::vector<std::string_view> optional{};
};

// Reads a table file and calls take(record) for each whole row. Rows with another number of fields than the head go to
// refuse. Errc::unavailable for a missing file or a directory; Errc::invalid for a file that is empty, not UTF-8 text,
// cut inside a quote, lacks a required column, or has one that nobody knows (the nearest is named).
Result<std::int64_t> read_table(std::filesystem::path const& file, TableShape const& shape,
                                std::function<void(Record const&)> const& take,
                                std::function<void(Refusal)> const& refuse);

// The same from a stream; name is the file's, for people.
Result<std::int64_t> read_table(std::istream& in, std::string const& name, TableShape const& shape,
                                std::function<void(Record const&)> const& take,
                                std::function<void(Refusal)> const& refuse);

}  // namespace amity::interop::formats
