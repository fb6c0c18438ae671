// SPDX-License-Identifier: Apache-2.0
#include "fields/nearest.h"
#include "interop/exports/register_columns.h"
#include "interop/formats/csv.h"
#include "interop/formats/csv_write.h"
#include "register_content.h"

#include <algorithm>
#include <fstream>

namespace amity::interop::lists {
namespace {

constexpr auto assertions_file = "assertions.csv";

Failure in_file(std::string const& name, Error const& error) {
  auto told = error;
  told.message = name + (error.field.empty() ? "" : ", " + error.field) + ": " + error.message;
  return Failure{std::move(told)};
}

// The columns that a table must have; without the others a value is not known.
std::vector<std::string_view> required_columns(exports::RegisterTable table) {
  switch (table) {
    case exports::RegisterTable::assertions:
      return {"a", "b", "office", "source", "said_by"};
    case exports::RegisterTable::cities:
      return {"id", "name", "country"};
    case exports::RegisterTable::moves:
      return {"a", "b", "office", "act", "source"};
    case exports::RegisterTable::sources:
      return {"office", "key", "kind", "name"};
    case exports::RegisterTable::city_names:
    case exports::RegisterTable::populations:
    case exports::RegisterTable::offices:
    case exports::RegisterTable::office_names:
    case exports::RegisterTable::office_regions:
    case exports::RegisterTable::partnerships:
      break;
  }
  std::vector<std::string_view> all;
  for (auto const& column : exports::columns_of(table)) all.push_back(column.name);
  return all;
}

Result<void> check_head(exports::RegisterTable table, std::vector<std::string> const& head, std::string const& name) {
  for (auto const required : required_columns(table))
    if (std::ranges::find(head, required) == head.end())
      return fail(Errc::invalid, name + " has no column \"" + std::string(required) + "\"", std::string(required),
                  "the columns of docs/open-data.md");
  std::vector<std::string_view> known;
  for (auto const& column : exports::columns_of(table)) known.push_back(column.name);
  for (auto const& column : head)
    if (std::ranges::find(known, column) == known.end())
      return fail(Errc::invalid, name + ", line 1: the column \"" + column.substr(0, 80) + "\" is not known", column,
                  std::string(fields::nearest_word(column, known)));
  return {};
}

Result<void> read_one(exports::RegisterTable table, std::filesystem::path const& file, RegisterTaker& taker) {
  auto const name = file.filename().string();
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read", name);
  formats::CsvReader reader(in);
  auto const head = reader.next();
  if (!head) return in_file(name, head.error());
  if (!*head) return fail(Errc::invalid, name + " is empty", name);
  if (auto checked = check_head(table, (*head)->fields, name); !checked) return checked;
  auto const columns = exports::columns_of(table);
  for (;;) {
    auto row = reader.next();
    if (!row) return in_file(name, row.error());
    if (!*row) return {};
    auto& fields = (*row)->fields;
    if (fields.size() != (*head)->fields.size())
      return fail(Errc::invalid,
                  name + ", line " + std::to_string((*row)->line) + ": it has " + std::to_string(fields.size()) +
                      " fields and the head " + std::to_string((*head)->fields.size()),
                  "line " + std::to_string((*row)->line), "the whole file as it was written");
    RegisterRow made{table, name, (*row)->line, {}};
    made.fields.reserve(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
      auto const& column = (*head)->fields[i];
      auto const is = std::ranges::find(columns, column, &exports::RegisterColumn::name)->is;
      made.fields.emplace_back(column, is == exports::RegisterColumn::Is::number
                                           ? std::move(fields[i])
                                           : formats::without_guard(std::move(fields[i])));
    }
    taker.take(made);
  }
}

}  // namespace

Result<RegisterContent> read_register_csv(std::filesystem::path const& path) {
  RegisterTaker taker("amity-register-csv");
  if (!std::filesystem::is_directory(path)) {
    if (auto const read = read_one(exports::RegisterTable::assertions, path, taker); !read)
      return Failure{read.error()};
    return taker.finish();
  }
  constexpr std::array order{
      exports::RegisterTable::offices,     exports::RegisterTable::office_names, exports::RegisterTable::office_regions,
      exports::RegisterTable::sources,     exports::RegisterTable::cities,       exports::RegisterTable::city_names,
      exports::RegisterTable::populations, exports::RegisterTable::assertions,   exports::RegisterTable::moves};
  for (auto const table : order) {
    auto const file = path / (std::string(to_string(table)) + ".csv");
    if (table != exports::RegisterTable::assertions && !std::filesystem::exists(file)) continue;
    if (auto const read = read_one(table, file, taker); !read) return Failure{read.error()};
  }
  return taker.finish();
}

bool is_register_file(std::vector<std::filesystem::path> const& paths) {
  if (paths.size() != 1) return false;
  auto const folder = std::filesystem::is_directory(paths[0]);
  auto const file = folder ? paths[0] / assertions_file : paths[0];
  std::ifstream in(file, std::ios::binary);
  std::string text(512, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  std::string_view begin(text);
  if (begin.starts_with("\xEF\xBB\xBF")) begin.remove_prefix(3);
  auto const line = begin.substr(0, begin.find_first_of("\r\n"));
  if (line.starts_with("a,a_name,a_country,") && line.find(",source,") != std::string_view::npos) return true;
  return !folder && begin.find_first_not_of(" \t\r\n") != std::string_view::npos &&
         begin[begin.find_first_not_of(" \t\r\n")] == '{' &&
         begin.substr(0, 200).find("\"amity-register\"") != std::string_view::npos;
}

Result<RegisterContent> read_register(std::filesystem::path const& path) {
  if (std::filesystem::is_directory(path)) return read_register_csv(path);
  std::ifstream in(path, std::ios::binary);
  char first{};
  in >> first;
  return first == '{' ? read_register_json(path) : read_register_csv(path);
}

}  // namespace amity::interop::lists
