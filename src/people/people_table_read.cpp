// SPDX-License-Identifier: Apache-2.0
// A pasted table as rows.
#include "columns.h"
#include "interop/formats/csv.h"
#include "people/people_table.h"
#include "refusals.h"

#include <algorithm>
#include <sstream>

namespace amity::people {
namespace {

constexpr std::size_t most_rows = 2000;
constexpr std::size_t longest_cell = 200;

// What a spreadsheet copies: tabs between cells, a line each; a cell with a tab or a line break in it stands in quotes.
// Both kinds are read as RFC 4180 says, once each tab outside of quotes is a comma and each comma there is quoted.
std::string as_commas(std::string_view text) {
  std::string out;
  std::string cell;
  bool in_quotes = false;
  auto const end_cell = [&] {
    if (cell.find(',') != std::string::npos && !cell.starts_with('"')) cell = "\"" + cell + "\"";
    out += cell;
    cell.clear();
  };
  for (auto const c : text) {
    if (c == '"' && (in_quotes || cell.empty())) in_quotes = !in_quotes;
    if (!in_quotes && (c == '\t' || c == '\n' || c == '\r')) {
      end_cell();
      out += c == '\t' ? ',' : c;
    } else {
      cell += c;
    }
  }
  end_cell();
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks{" \t\r\n\xC2\xA0"};
  auto const from = text.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

Result<std::vector<std::string>> names_in(std::vector<std::string> const& head) {
  std::vector<std::string> names;
  std::string accepted;
  for (auto const& column : people_columns()) accepted += (accepted.empty() ? "" : ", ") + std::string(column.name);
  for (auto const& cell : head) {
    auto const typed = folded(trimmed(cell));
    auto const& columns = people_columns();
    auto const at = std::ranges::find_if(columns, [&](PeopleColumn const& column) {
      return column.name == typed || std::ranges::any_of(column.also, [&](auto word) { return folded(word) == typed; });
    });
    if (at == columns.end())
      return fail(Errc::invalid, "\"" + std::string(utf8::cut(trimmed(cell), 80)) + "\" is no column of this table",
                  "text", accepted);
    if (std::ranges::find(names, at->name) != names.end())
      return fail(Errc::invalid, "the column " + std::string(at->name) + " is there twice", "text", "each once");
    names.emplace_back(at->name);
  }
  for (auto const* needed : {"external_id", "name"})
    if (std::ranges::find(names, needed) == names.end())
      return fail(Errc::invalid, std::string("the column ") + needed + " is missing", "text", accepted);
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

Result<std::vector<PeopleRow>> read_people_table(std::string_view text, std::string_view language) {
  auto const first_line = text.substr(0, text.find('\n'));
  auto const has_tabs = first_line.find('\t') != std::string_view::npos;
  std::istringstream in(has_tabs ? as_commas(text) : std::string(text));
  interop::formats::CsvReader reader(in);
  auto const head = reader.next();
  if (!head) return fail(Errc::invalid, head.error().field + ": " + head.error().message, "text", head.error().remedy);
  if (!*head)
    return fail(Errc::invalid, "there is no table", "text", "a line with the names of columns, and rows below");
  auto const names = names_in((*head)->fields);
  if (!names) return Failure{names.error()};
  std::vector<PeopleRow> rows;
  while (true) {
    auto const next = reader.next();
    if (!next)
      return fail(Errc::invalid, next.error().field + ": " + next.error().message, "text", next.error().remedy);
    if (!*next) break;
    auto const& cells = (*next)->fields;
    if (std::ranges::all_of(cells, [](auto const& cell) { return trimmed(cell).empty(); })) continue;
    if (rows.size() == most_rows)
      return fail(Errc::invalid, "there are more than 2000 rows", "text", "the list in parts");
    PeopleRow row;
    row.line = (*next)->line;
    if (cells.size() > names->size())
      row.errors.push_back(
          wrong({}, {}, "too_many_cells", "the row has more cells than there are columns", "one for each column"));
    for (std::size_t i = 0; i < std::min(cells.size(), names->size()); ++i)
      put_cell((*names)[i], trimmed(cells[i]), language, row);
    check_row(row);
    rows.push_back(std::move(row));
  }
  if (rows.empty())
    return fail(Errc::invalid, "there is no row below the names of the columns", "text", "a row for each person");
  return rows;
}

}  // namespace amity::people
