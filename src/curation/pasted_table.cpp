// SPDX-License-Identifier: Apache-2.0
#include "pasted_table.h"

#include "interop/formats/csv_write.h"
#include "interop/formats/sheet.h"

#include <algorithm>
#include <vector>

namespace amity::curation {
namespace {

// Cells between separators; a cell that begins with a quote ends at the next single one, and may hold line breaks.
class Cells {
 public:
  Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool next(std::vector<std::string>& row) {
    row.clear();
    if (at_ >= text_.size()) return false;
    for (;;) {
      row.push_back(cell());
      if (at_ >= text_.size() || text_[at_] != separator_) break;
      ++at_;
    }
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    return true;
  }

 private:
  std::string cell() {
    if (at_ < text_.size() && text_[at_] == '"') return quoted_cell();
    auto const end = std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
    std::string out(text_.substr(at_, end - at_));
    at_ = end;
    return out;
  }
  std::string quoted_cell() {
    std::string out;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] == '"') {
        if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') {
          ++at_;
          break;
        }
        ++at_;
      }
      out += text_[at_];
    }
    // What follows the closing quote belongs to the cell all the same.
    auto const end = std::min(text_.find_first_of(std::string{separator_, '\r', '\n'}, at_), text_.size());
    out += text_.substr(at_, end - at_);
    at_ = end;
    return out;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_{0};
};

void add_line(std::string& csv, std::vector<std::string> const& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) csv += (i == 0 ? "" : ",") + interop::formats::quoted_field(cells[i]);
  csv += '\n';
}

}  // namespace

PastedTable pasted_table(std::string_view text, std::span<Column const> columns) {
  using interop::formats::Separator;
  auto const separator = interop::formats::separator_of(text);
  auto const said = interop::formats::said_separator_length(text);
  text.remove_prefix(said);
  if (constexpr std::string_view mark{"\xEF\xBB\xBF"}; text.starts_with(mark)) text.remove_prefix(mark.size());
  Cells cells(text, separator == Separator::tab ? '\t' : separator == Separator::semicolon ? ';' : ',');
  auto const is_column = [&](std::string const& cell) {
    return std::ranges::find(columns, cell, &Column::name) != columns.end();
  };
  PastedTable table;
  table.head_lines = said > 0 ? -1 : 0;
  std::vector<std::string> row;
  auto is_first = true;
  while (cells.next(row)) {
    if (is_first && std::ranges::none_of(row, is_column)) {
      std::vector<std::string> head;
      for (auto const& column : columns) head.emplace_back(column.name);
      // Columns at the end may be left out.
      head.resize(std::min(head.size(), std::max<std::size_t>(row.size(), 1)));
      add_line(table.csv, head);
      ++table.head_lines;
    }
    is_first = false;
    add_line(table.csv, row);
  }
  return table;
}

}  // namespace amity::curation
