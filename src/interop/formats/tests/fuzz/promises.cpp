// SPDX-License-Identifier: Apache-2.0
#include "promises.h"

#include "interop/formats/csv.h"
#include "interop/formats/table.h"
#include "promise.h"

#include <sstream>

namespace amity::interop::formats {
namespace {

// Small, so that a fuzzer reaches them.
constexpr CsvLimits limits{200, 20};

std::vector<CsvRow> rows_with_lines(std::string const& text) {
  std::istringstream in(text);
  CsvReader reader(in, limits);
  std::vector<CsvRow> rows;
  std::int64_t line = 0;
  for (;;) {
    auto row = reader.next();
    if (!row) {
      require(row.error().field.starts_with("line ") && !row.error().message.empty() && !row.error().remedy.empty());
      return rows;
    }
    if (!*row) return rows;
    require((*row)->line > line && !(*row)->fields.empty() && (*row)->fields.size() <= limits.fields);
    line = (*row)->line;
    for (auto const& field : (*row)->fields)
      require(field.size() <= limits.field_bytes && field.find('\0') == std::string::npos && !first_bad_utf8(field));
    rows.push_back(std::move(**row));
  }
}

}  // namespace

void csv_keeps_its_promises(std::string_view bytes) {
  auto const rows = rows_with_lines(std::string(bytes));
  std::string written;
  for (auto const& row : rows) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
      written += i > 0 ? ",\"" : "\"";
      for (auto const c : row.fields[i]) written += c == '"' ? "\"\"" : std::string(1, c);
      written += '"';
    }
    written += "\r\n";
  }
  auto const again = rows_with_lines(written);
  require(again.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) require(again[i].fields == rows[i].fields);
}

void table_keeps_its_promises(std::string_view bytes) {
  FuzzFile const written("table.csv", bytes);
  auto const& file = written.path();
  std::int64_t told = 0;
  std::int64_t line = 0;
  auto const next = [&](std::int64_t at) {
    require(at > line);
    line = at;
    ++told;
  };
  auto const rows = read_table(
      file, {{"slug", "on"}, {"note", "source"}},
      [&](Record const& record) {
        next(record.line());
        for (auto const* column : {"slug", "on", "note", "source", "no such column"}) {
          auto const value = record[column];
          require(value.empty() || (value.front() != ' ' && value.back() != ' '));
        }
      },
      [&](Refusal const& refusal) {
        next(refusal.line);
        require(!refusal.why.empty() && !refusal.field.empty() && refusal.file == file.filename());
      });
  if (rows)
    require(*rows == told);
  else
    require(rows.error().message.starts_with(file.filename().string()));
}

}  // namespace amity::interop::formats
