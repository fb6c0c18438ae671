// SPDX-License-Identifier: Apache-2.0
// Sources that are decoded already: rows of tables and queries.
#include "fields/source.h"

#include <algorithm>

namespace amity::fields {

Source row_source(std::span<std::string const> columns, std::span<std::string const> cells, std::int64_t line) {
  Object row;
  auto const count = std::min(columns.size(), cells.size());
  row.members.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    row.members.push_back({columns[i], 0, Node{std::string_view{cells[i]}, line}});
  return {Format::row, std::move(row)};
}

Source row_source(std::span<std::pair<std::string, std::string> const> cells, std::int64_t line) {
  Object row;
  row.members.reserve(cells.size());
  for (auto const& [column, cell] : cells) row.members.push_back({column, 0, Node{std::string_view{cell}, line}});
  return {Format::row, std::move(row)};
}

Source query_source(std::span<std::pair<std::string, std::string> const> parameters) {
  Object query;
  query.members.reserve(parameters.size());
  for (auto const& [name, value] : parameters) query.members.push_back({name, 0, Node{std::string_view{value}}});
  return {Format::query, std::move(query)};
}

}  // namespace amity::fields
