// SPDX-License-Identifier: Apache-2.0
#include "table_rows.h"

#include "values.h"

#include <algorithm>
#include <array>

namespace amity::db {
namespace {

constexpr int rows_a_fetch = 4096;
// Keys have at most so many parts that a prefix is asked for by parameters.
constexpr std::array<std::string_view, 6> parameter_names{"k0", "k1", "k2", "k3", "k4", "k5"};

// SQLite's own order of texts is that of code points, and its indexes serve it.
std::string selection(Table const& table, Dialect dialect, std::string const& condition) {
  std::string columns;
  for (auto const& column : table.columns) columns += (columns.empty() ? "" : ", ") + db::quoted(column.name);
  std::string order;
  for (auto const& name : table.key) {
    auto const column = std::ranges::find(table.columns, name, &Column::name);
    order += (order.empty() ? "" : ", ") + db::quoted(name);
    if (dialect == Dialect::postgresql && column->type == ColumnType::text) order += " COLLATE \"C\"";
  }
  return "SELECT " + columns + " FROM " + db::quoted(table.name) + condition + " ORDER BY " + order;
}

std::string literal(Value const& value) {
  if (auto const* integer = std::get_if<std::int64_t>(&value.stored())) return std::to_string(*integer);
  auto const* text = std::get_if<std::string>(&value.stored());
  if (text == nullptr) throw DatabaseError(DatabaseError::Kind::other, "a key is made of whole numbers and texts");
  std::string quoted{"'"};
  for (auto const c : *text) quoted += c == '\'' ? std::string{"''"} : std::string(1, c);
  return quoted + "'";
}

// libpq keeps an answer whole in memory, so PostgreSQL is asked for one portion after the other.
void scan_with_cursor(Transaction& transaction, Table const& table, std::string const& condition,
                      std::function<void(Row const&)> const& f) {
  auto const cursor = db::quoted("scan of " + table.name);
  auto const declare =
      "DECLARE " + cursor + " NO SCROLL CURSOR FOR " + selection(table, Dialect::postgresql, condition);
  auto const fetch = "FETCH " + std::to_string(rows_a_fetch) + " FROM " + cursor;
  auto const close = "CLOSE " + cursor;
  transaction.script({table.name, declare});
  for (bool more = true; more;) {
    more = false;
    transaction.each({table.name, fetch}, {}, [&](Row const& row) {
      more = true;
      f(row);
    });
  }
  transaction.script({table.name, close});
}

}  // namespace

Value value_at(Row const& row, std::size_t column, ColumnType type) {
  if (row.is_null(column)) return {};
  switch (type) {
    case ColumnType::integer:
      return row.integer(column);
    case ColumnType::real:
      return row.real(column);
    case ColumnType::text:
      return row.text(column);
  }
  return {};
}

void each_row(Transaction& transaction, Table const& table, std::span<Value const> key_prefix,
              std::function<void(Row const&)> const& f) {
  if (key_prefix.size() > std::min(table.key.size(), parameter_names.size()))
    throw DatabaseError(DatabaseError::Kind::other, table.name + " has a shorter key");
  auto const few = key_prefix.size() > 1 || key_prefix.size() == table.key.size();
  auto const sqlite = transaction.dialect() == Dialect::sqlite;
  std::string condition;
  for (std::size_t i = 0; i < key_prefix.size(); ++i) {
    condition += (i == 0 ? " WHERE " : " AND ") + db::quoted(table.key[i]) + " = ";
    condition += few || sqlite ? ":" + std::string(parameter_names.at(i)) : literal(key_prefix[i]);
  }
  if (!few && !sqlite) {
    scan_with_cursor(transaction, table, condition, f);
    return;
  }
  std::vector<Param> params;
  for (std::size_t i = 0; i < key_prefix.size(); ++i) params.push_back({parameter_names.at(i), key_prefix[i]});
  transaction.each({table.name, selection(table, transaction.dialect(), condition)}, params, f);
}

}  // namespace amity::db
