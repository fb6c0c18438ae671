// SPDX-License-Identifier: Apache-2.0
// A table as a file that spreadsheets open (RFC 4180, with a byte order mark, without which they take UTF-8 for another
// encoding).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace amity::ui {

class CsvText {
 public:
  // Rows that follow others of the same file: without the mark that begins it.
  static CsvText after() {
    CsvText part;
    part.text_.clear();
    return part;
  }
  void add(std::vector<std::string> const& row);
  std::string text() && { return std::move(text_); }

 private:
  std::string text_{"\xEF\xBB\xBF"};
};

// A field in quotation marks. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV
// Injection").
std::string csv_field(std::string_view text);

}  // namespace amity::ui
