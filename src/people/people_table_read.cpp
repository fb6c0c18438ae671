// SPDX-License-Identifier: Apache-2.0
// A pasted table as rows.
#include "columns.h"
#include "interop/formats/csv.h"
#include "interop/formats/sheet.h"
#include "people/people_table.h"
#include "refusals.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace amity::people {
namespace {

constexpr std::size_t most_rows = 2000;
constexpr std::size_t longest_cell = 200;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks{" \t\r\n\xC2\xA0"};
  auto const from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

using ColumnNames = tl::expected<std::vector<std::string>, fields::FieldError>;

tl::unexpected<fields::FieldError> wrong_table(std::string code, std::string message, std::string remedy,
                                               std::vector<fields::Argument> arguments = {}) {
  auto error = wrong("text", {}, std::move(code), std::move(message), std::move(remedy));
  error.arguments = std::move(arguments);
  return tl::unexpected{std::move(error)};
}

// Of the list that is taken out: all posts of somebody in one cell, for reading only.
bool is_for_reading(std::string_view typed) {
  return std::ranges::any_of(std::array<std::string_view, 3>{"所有职务", "すべての役職", "All posts"},
                             [&](auto word) { return folded(word) == typed; });
}

// What the files that are taken out write before a cell that a spreadsheet would reckon.
std::string_view without_guard(std::string_view cell) {
  constexpr std::string_view guarded{"=+-@"};
  if (cell.size() > 1 && cell.front() == '\'' && guarded.find(cell[1]) != std::string_view::npos) cell.remove_prefix(1);
  return cell;
}

// A name for each column; empty for one that is not taken in.
ColumnNames names_in(std::vector<std::string> const& head) {
  std::vector<std::string> names;
  std::string accepted;
  for (auto const& column : people_columns()) accepted += (accepted.empty() ? "" : ", ") + std::string(column.name);
  for (auto const& cell : head) {
    auto const typed = folded(trimmed(cell));
    if (is_for_reading(typed)) {
      names.emplace_back();
      continue;
    }
    auto const& columns = people_columns();
    auto const at = std::ranges::find_if(columns, [&](PeopleColumn const& column) {
      return column.name == typed || std::ranges::any_of(column.also, [&](auto word) { return folded(word) == typed; });
    });
    auto const shown = std::string(utf8::cut(trimmed(cell), 80));
    if (at == columns.end())
      return wrong_table("column_unknown", "\"" + shown + "\" is no column of this table", accepted, {{"name", shown}});
    if (std::ranges::find(names, at->name) != names.end())
      return wrong_table("column_twice", "the column " + std::string(at->name) + " is there twice", "each once",
                         {{"name", shown}});
    names.emplace_back(at->name);
  }
  for (auto const* needed : {"external_id", "name"})
    if (std::ranges::find(names, needed) == names.end())
      return wrong_table("column_missing", std::string("the column ") + needed + " is missing", accepted,
                         {{"name", std::string(needed)}});
  return names;
}

std::optional<PartialDate> date_cell(std::string_view name, std::string_view cell, PeopleRow& row) {
  if (cell.empty()) return std::nullopt;
  if (auto const date = PartialDate::parse(cell)) return *date;
  row.errors.push_back(wrong(std::string(name), cell, "not_a_date", "this is no date", "1981, 1981-11 or 1981-11-05"));
  return std::nullopt;
}

void put_cell(std::string_view name, std::string_view cell, std::string_view language, PeopleRow& row) {
  if (utf8::count(cell) > longest_cell) {
    row.errors.push_back(wrong(std::string(name), cell, "cell_too_long", "this is too long", "at most 200 characters"));
    return;
  }
  if (std::ranges::any_of(cell, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; })) {
    row.errors.push_back(wrong(std::string(name), {}, "not_one_line", "this is more than a line", "one line"));
    return;
  }
  auto const text = std::string(cell);
  if (name == "external_id") row.person.external_id = text;
  if (name == "name") row.person.name = text;
  if (name == "name_latin") row.person.name_latin = text;
  if (name == "name_reading") row.person.name_reading = text;
  if (name == "languages") row.person.languages = text;
  if (name == "organisation") row.organisation = text;
  if (name == "post" && !text.empty()) row.cap.post = {{std::string(language), text}};
  if (name == "since") row.cap.since = date_cell(name, cell, row);
  if (name == "until") row.cap.until = date_cell(name, cell, row);
  if (name != "place" || text.empty()) return;
  auto const place = number_of(text);
  if (place && *place >= 1 && *place <= 99)
    row.cap.place = static_cast<int>(*place);
  else
    row.errors.push_back(wrong("place", cell, "no_place", "this is no place in the order", "1 to 99"));
}

void check_row(PeopleRow& row) {
  if (row.person.external_id.empty())
    row.errors.push_back(
        wrong("external_id", {}, "empty", "a row is known again by its number", "a number or word of its own"));
  auto const has_post = !row.cap.post.empty();
  if (!row.organisation.empty() && !has_post)
    row.errors.push_back(wrong("post", {}, "empty", "a row with an organisation names the post", "the post there"));
  if (row.organisation.empty() && (has_post || row.cap.since || row.cap.until || row.cap.place))
    row.errors.push_back(wrong("organisation", {}, "empty", "a post is in an organisation", "its name"));
}

}  // namespace

std::vector<PeopleColumn> const& people_columns() {
  static std::vector<PeopleColumn> const columns{
      {"external_id", {"编号", "番号", "管理番号", "id", "number"}},
      {"name", {"姓名", "氏名", "名前"}},
      {"name_latin",
       {"护照姓名", "拉丁姓名", "外文姓名", "ローマ字", "ローマ字氏名", "name in Latin letters", "拉丁字母姓名"}},
      {"name_reading", {"拼音", "读音", "読み", "ふりがな", "フリガナ", "よみ", "reading"}},
      {"languages", {"语言", "言語"}},
      {"organisation", {"单位", "机构", "所属", "団体", "団体・機関", "organization", "organisation name"}},
      {"post", {"职务", "役職", "title"}},
      {"since", {"任职时间", "就任", "就任日", "from"}},
      {"until", {"离任时间", "退任", "退任日", "to"}},
      {"place", {"排序", "序列", "礼宾次序", "席次", "order of precedence"}}};
  return columns;
}

tl::expected<PeopleTable, fields::FieldError> read_people_table(std::string_view text, std::string_view language) {
  auto const sheet = interop::formats::sheet_of(text);
  if (!sheet) {
    auto error = sheet.error();
    error.field = "text";
    return tl::unexpected{std::move(error)};
  }
  std::istringstream in(sheet->csv);
  interop::formats::CsvReader reader(in);
  auto const broken = [](Error const& error) {
    auto const line = error.field.substr(error.field.rfind(' ') + 1);  // of "line 3"
    return wrong_table("table_broken", error.field + ": " + error.message, error.remedy, {{"line", line}});
  };
  auto const head = reader.next();
  if (!head) return broken(head.error());
  if (!*head)
    return wrong_table("table_empty", "there is no table", "a line with the names of columns, and rows below");
  auto const names = names_in((*head)->fields);
  if (!names) return tl::unexpected{names.error()};
  PeopleTable table{{}, sheet->separator};
  while (true) {
    auto const next = reader.next();
    if (!next) return broken(next.error());
    if (!*next) break;
    auto const& cells = (*next)->fields;
    if (std::ranges::all_of(cells, [](auto const& cell) { return trimmed(cell).empty(); })) continue;
    if (table.rows.size() == most_rows)
      return wrong_table("table_too_long", "there are more than 2000 rows", "the list in parts",
                         {{"most", static_cast<std::int64_t>(most_rows)}});
    PeopleRow row;
    row.line = (*next)->line;
    if (cells.size() > names->size())
      row.errors.push_back(
          wrong({}, {}, "too_many_cells", "the row has more cells than there are columns", "one for each column"));
    for (std::size_t i = 0; i < std::min(cells.size(), names->size()); ++i)
      if (!(*names)[i].empty()) put_cell((*names)[i], without_guard(trimmed(cells[i])), language, row);
    check_row(row);
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty())
    return wrong_table("table_no_rows", "there is no row below the names of the columns", "a row for each person");
  return table;
}

}  // namespace amity::people
