// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/table_text.h"

#include "core/utf8.h"
#include "fields/nearest.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

namespace amity::interop::formats {
namespace {

constexpr std::size_t most_shown = 80;

fields::FieldError wrong_text(std::int64_t line, std::string_view code, Error const& error,
                              std::vector<fields::Argument> arguments = {}) {
  auto told = fields::at_field(error, error.field);
  told.line = line;
  told.code = code;
  told.arguments = std::move(arguments);
  return told;
}

std::string_view trimmed_name(std::string_view name) {
  auto const first = name.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return name.substr(first, name.find_last_not_of(" \t") - first + 1);
}

// "day, what, source"
std::string listed(std::vector<std::string_view> const& columns) {
  std::string list;
  for (auto const column : columns) list += (list.empty() ? "" : ", ") + std::string(column);
  return list;
}

}  // namespace

std::vector<fields::FieldError> wrong_head(std::string const& text, TableShape const& shape) {
  std::vector<fields::FieldError> wrong;
  std::istringstream in{text};
  auto const head = CsvReader(in).next();
  if (!head || !*head) return wrong;
  auto all = shape.required;
  all.insert(all.end(), shape.optional.begin(), shape.optional.end());
  auto const columns = listed(all);
  auto const remedy = "the columns " + columns;
  std::vector<std::string_view> seen;
  for (auto const& cell : (*head)->fields) {
    auto const name = trimmed_name(cell);
    auto const shown = std::string(utf8::cut(name, most_shown));
    if (std::ranges::find(all, name) == all.end()) {
      auto const near = fields::nearest_word(name, all);
      auto const meant = near.empty() ? std::string{} : "; \"" + std::string(near) + "\" was meant?";
      wrong.push_back(
          wrong_text((*head)->line, "head_unknown",
                     {Errc::invalid, "no column is called \"" + shown + "\"" + meant, shown, remedy},
                     {{"columns", columns}, {"name", shown}, {"nearest", std::string(near.empty() ? "none" : near)}}));
    } else if (std::ranges::find(seen, name) != seen.end()) {
      wrong.push_back(wrong_text((*head)->line, "column_twice",
                                 {Errc::invalid, "the column \"" + shown + "\" stands there twice", shown, "it once"},
                                 {{"name", shown}}));
    }
    seen.push_back(name);
  }
  for (auto const name : shape.required)
    if (std::ranges::find(seen, name) == seen.end())
      wrong.push_back(
          wrong_text((*head)->line, "head_missing",
                     {Errc::invalid, "the column \"" + std::string(name) + "\" is missing", std::string(name), remedy},
                     {{"columns", columns}, {"name", std::string(name)}}));
  return wrong;
}

fields::FieldError broken_off(Error error) {
  constexpr std::string_view line_word = "line ";
  std::int64_t line = 1;
  // Its place is in the field, as "line 12".
  if (error.field.starts_with(line_word)) {
    auto const* const end = error.field.data() + error.field.size();
    if (std::from_chars(error.field.data() + line_word.size(), end, line).ptr != end || line < 1) line = 1;
    error.field.clear();
  }
  return wrong_text(line, "text_broken", error);
}

}  // namespace amity::interop::formats
