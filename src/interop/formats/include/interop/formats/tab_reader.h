// SPDX-License-Identifier: Apache-2.0
// Tab-separated values as the Wikidata Query Service writes them. Private to the room.
#pragma once

#include "interop/formats/csv.h"

#include <istream>

namespace amity::interop::formats {

// Reads one row a line, UTF-8, LF or CRLF; a field is <uri>, "text"@en, "5"^^<type> or bare, of which the text is
// given.
class TabReader {
 public:
  explicit TabReader(std::istream& in) : in_(in) {}

  // The next row; nothing at the end. An error names the line and is final: bytes that are not UTF-8, a NUL, a line
  // longer than 1 MiB.
  Result<std::optional<CsvRow>> next();

 private:
  // False at the end of the file. Reads no more of a line than is allowed.
  bool read_line(std::string& line);

  std::istream& in_;
  std::int64_t line_{0};
  bool ended_{true};
};

}  // namespace amity::interop::formats
