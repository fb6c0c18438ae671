// SPDX-License-Identifier: Apache-2.0
#include "ui/csv.h"

namespace amity::ui {

std::string csv_field(std::string_view text) {
  std::string field{"\""};
  auto const is_formula =
      !text.empty() &&
      (std::string_view{"=+-@\t\r\n"}.find(text.front()) != std::string_view::npos || text.starts_with("＝") ||
       text.starts_with("＋") || text.starts_with("－") || text.starts_with("＠"));
  if (is_formula) field += '\'';
  for (auto const c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + "\"";
}

void CsvText::add(std::vector<std::string> const& row) {
  for (std::size_t i = 0; i < row.size(); ++i) text_ += (i == 0 ? "" : ",") + csv_field(row[i]);
  text_ += "\r\n";
}

}  // namespace amity::ui
