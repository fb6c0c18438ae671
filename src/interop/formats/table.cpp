// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/table.h"

#include "fields/nearest.h"

#include <algorithm>
#include <fstream>

namespace amity::interop::formats {
namespace {

std::string_view trimmed(std::string_view text) {
  auto const blank = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string list_of(std::vector<std::string_view> const& words) {
  std::string list;
  for (auto const word : words) list += (list.empty() ? "" : ", ") + std::string(word);
  return list;
}

Result<void> check_head(std::string const& name, std::vector<std::string> const& head, TableShape const& shape) {
  auto known = shape.required;
  known.insert(known.end(), shape.optional.begin(), shape.optional.end());
  for (auto const& column : head) {
    if (std::find(known.begin(), known.end(), column) == known.end()) {
      auto const near = fields::nearest_word(column, known);
      return fail(Errc::invalid,
                  name + ", line 1: no column is called \"" + column.substr(0, 80) + "\"" +
                      (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
                  column.substr(0, 80), "the columns " + list_of(known));
    }
    if (std::count(head.begin(), head.end(), column) > 1)
      return fail(Errc::invalid, name + ", line 1: the column \"" + column + "\" stands there twice", column);
  }
  for (auto const column : shape.required)
    if (std::find(head.begin(), head.end(), column) == head.end())
      return fail(Errc::invalid, name + ", line 1: the column \"" + std::string(column) + "\" is missing",
                  std::string(column), "the columns " + list_of(known));
  return {};
}

}  // namespace

std::string_view Record::operator[](std::string_view column) const {
  auto const at = std::find(columns_.begin(), columns_.end(), column);
  if (at == columns_.end()) return {};
  return trimmed(row_.fields[static_cast<std::size_t>(at - columns_.begin())]);
}

Result<std::int64_t> read_table(std::filesystem::path const& file, TableShape const& shape,
                                std::function<void(Record const&)> const& take,
                                std::function<void(Refusal)> const& refuse) {
  auto const name = file.filename().string();
  if (std::filesystem::is_directory(file))
    return fail(Errc::unavailable, file.string() + " is a directory", name, "a CSV file");
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read", name);
  return read_table(in, name, shape, take, refuse);
}

Result<std::int64_t> read_table(std::istream& in, std::string const& name, TableShape const& shape,
                                std::function<void(Record const&)> const& take,
                                std::function<void(Refusal)> const& refuse) {
  CsvReader reader(in);
  auto const locate = [&](Error error) {
    error.message = name + ", " + error.field + ": " + error.message;
    return Failure{std::move(error)};
  };
  auto head = reader.next();
  if (!head) return locate(head.error());
  if (!*head)
    return fail(Errc::invalid, name + " is empty", name, "a first line with the columns " + list_of(shape.required));
  auto& columns = (*head)->fields;
  for (auto& column : columns) column = std::string(trimmed(column));
  if (auto const checked = check_head(name, columns, shape); !checked) return Failure{checked.error()};

  std::int64_t rows = 0;
  for (;;) {
    auto const row = reader.next();
    if (!row) return locate(row.error());
    if (!*row) return rows;
    ++rows;
    auto const& fields = (*row)->fields;
    if (fields.size() == columns.size())
      take(Record(columns, **row));
    else
      refuse({name, (*row)->line, columns[std::min(fields.size(), columns.size() - 1)], fields.back().substr(0, 80),
              "the row has " + std::to_string(fields.size()) + " fields where the head has " +
                  std::to_string(columns.size()),
              "a whole row; a comma inside a text needs quotes around the text"});
  }
}

}  // namespace amity::interop::formats
