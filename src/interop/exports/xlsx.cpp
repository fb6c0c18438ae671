// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/export.h"
#include "xlsx_check.h"

#include <xlsxwriter.h>

#include <charconv>

namespace amity::interop::exports {
namespace {

constexpr std::size_t longest_text_units = 32767;  // UTF-16 code units, Excel's limit for a cell
constexpr std::time_t a_fixed_time = 946684800;    // 2000-01-01: the same content gives the same file

// Cut before the character that would pass the limit.
std::string as_long_as_a_cell_can_be(std::string const& text) {
  if (text.size() <= longest_text_units) return text;
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    auto const byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    units += byte >= 0xF0U ? 2 : 1;
    if (units > longest_text_units) return text.substr(0, i);
  }
  return text;
}

double width_of(std::string_view column) {
  if (column.ends_with("note") || column.ends_with("url")) return 40;
  return column.find("name") != std::string_view::npos ? 24 : 13;
}

lxw_error add_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, std::string const& text,
                   RegisterColumn::Is is) {
  double value{};
  auto const* end = text.data() + text.size();
  if (is == RegisterColumn::Is::number && std::from_chars(text.data(), end, value).ptr == end)
    return worksheet_write_number(sheet, row, column, value, nullptr);
  return worksheet_write_string(sheet, row, column, as_long_as_a_cell_can_be(text).c_str(), nullptr);
}

lxw_error add_sheet(lxw_workbook* book, lxw_format* head, Selection const& selection, RegisterTable table) {
  auto* sheet = workbook_add_worksheet(book, std::string(to_string(table)).c_str());
  if (sheet == nullptr) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  auto const columns = columns_of(table);
  worksheet_freeze_panes(sheet, 1, 0);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    auto const at = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, at, at, width_of(columns[i].name), nullptr);
    worksheet_write_string(sheet, 0, at, std::string(columns[i].name).c_str(), head);
  }
  lxw_row_t row = 0;
  auto worst = LXW_NO_ERROR;
  each_row(selection, table, [&](std::span<std::string const> fields) {
    ++row;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].empty()) continue;
      auto const error = add_cell(sheet, row, static_cast<lxw_col_t>(i), fields[i], columns[i].is);
      if (error != LXW_NO_ERROR) worst = error;
    }
  });
  worksheet_autofilter(sheet, 0, 0, row, static_cast<lxw_col_t>(columns.size() - 1));
  return worst;
}

}  // namespace

Result<void> write_xlsx(Selection const& selection, std::filesystem::path const& path) {
  auto folder = path.parent_path().empty() ? std::string(".") : path.parent_path().string();
  lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_FALSE};
  auto* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return fail(Errc::unavailable, path.string() + " cannot be made: too little memory");
  lxw_doc_properties properties{};
  properties.created = a_fixed_time;
  workbook_set_properties(book, &properties);
  auto* head = workbook_add_format(book);
  format_set_bold(head);
  auto worst = add_sheet(book, head, selection, RegisterTable::partnerships);
  for (auto const table : all_register_tables) {
    if (worst != LXW_NO_ERROR) break;
    if (table != RegisterTable::partnerships) worst = add_sheet(book, head, selection, table);
  }
  auto const closed = workbook_close(book);  // frees it
  if (worst == LXW_NO_ERROR) worst = closed;
  if (worst == LXW_NO_ERROR && xlsx_is_whole(path)) return {};
  std::error_code ignored;
  std::filesystem::remove(path, ignored);
  return fail(Errc::unavailable,
              path.string() + " cannot be written" +
                  (worst == LXW_NO_ERROR ? std::string{} : std::string(": ") + lxw_strerror(worst)),
              "output", "a place with enough room that this user may write to");
}

}  // namespace amity::interop::exports
