// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::interop::formats {

struct CsvLimits {
  std::size_t field_bytes{1 << 20};  // a longer field is refused with its line
  std::size_t fields{1000};
};

struct CsvRow {
  std::int64_t line{};  // where it begins, from 1
  std::vector<std::string> fields;
  bool ended{
      true};  // false: the file ends with it, without a line break; it may have been cut off inside the last field
};

// Reads comma-separated values (RFC 4180) as a stream: UTF-8 with or without byte order mark, LF or CRLF, quoted fields
// with doubled quotes and line breaks inside. Each row tells its line.
class CsvReader {
 public:
  explicit CsvReader(std::istream& in, CsvLimits limits = CsvLimits{});

  // The next row; nothing at the end. An error names the line (as Error::field "line 12") and is final: bytes that are
  // not UTF-8 text (with a guess at what they are), a NUL, a quote never closed, a field over the limit;
  // Errc::unavailable where the stream fails in the middle.
  Result<std::optional<CsvRow>> next();

 private:
  int get();
  int peek();
  void skip_byte_order_mark();
  Failure broken(std::string what, std::string remedy) const;
  Failure unreadable() const;
  Result<void> read_quoted(std::string& field);
  Result<void> put(std::string& field, int byte) const;
  Result<std::string> text(std::string field) const;

  std::istream& in_;
  CsvLimits limits_;
  std::string given_back_;
  std::int64_t line_{1};
  bool at_start_{true};
};

// Where the text stops being UTF-8; nothing where all of it is.
std::optional<std::size_t> first_bad_utf8(std::string_view text);
// Tells people that it is not, with a guess at what it is.
std::string not_utf8(std::string_view text);

}  // namespace amity::interop::formats
