// SPDX-License-Identifier: Apache-2.0
#include "db/tables.h"

#include "backup_file.h"
#include "db/sql.h"
#include "digest.h"
#include "table_rows.h"
#include "values.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

constexpr std::size_t rows_a_portion = 4096;

ColumnType type_of(std::string_view table, std::string_view column, std::string_view declared) {
  if (declared == "bigint" || declared == "integer") return ColumnType::integer;
  if (declared == "double precision") return ColumnType::real;
  if (declared == "text") return ColumnType::text;
  throw DatabaseError(Kind::other, std::string(table) + "." + std::string(column) + " is of the type " +
                                       std::string(declared) + ", which this program does not copy");
}

std::vector<Table> described(Transaction& transaction) {
  std::vector<Table> tables;
  std::vector<std::map<std::int64_t, std::string>> keys;
  auto const& query = transaction.dialect() == Dialect::sqlite ? sql::sqlite_columns : sql::postgresql_columns;
  transaction.each(query, {}, [&](Row const& row) {
    auto const name = row.text(0);
    if (tables.empty() || tables.back().name != name) {
      tables.push_back({std::string(name), {}, {}});
      keys.emplace_back();
    }
    tables.back().columns.push_back({row.get<std::string>(1), type_of(name, row.text(1), row.text(2))});
    if (auto const place = row.integer(3); place > 0) keys.back()[place] = row.get<std::string>(1);
  });
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (auto const& [place, column] : keys[i]) tables[i].key.push_back(column);
    if (tables[i].key.empty()) throw DatabaseError(Kind::other, tables[i].name + " has no primary key");
  }
  return tables;
}

// Each after those it refers to; a table may refer to itself. Of those that may come next the first does. Asked at
// every command that is given by itself, so it takes no longer than the tables and references are many.
std::vector<Table> in_order(std::vector<Table> tables, std::multimap<std::string, std::string> const& references) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < tables.size(); ++i) places[tables[i].name] = i;
  std::vector<std::size_t> waits_for(tables.size());
  std::vector<std::vector<std::size_t>> awaited_by(tables.size());
  for (auto const& [name, other] : references) {
    auto const from = places.find(name);
    if (from == places.end() || name == other) continue;
    ++waits_for[from->second];
    if (auto const to = places.find(other); to != places.end()) awaited_by[to->second].push_back(from->second);
  }
  std::set<std::size_t> ready;
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (waits_for[i] == 0) ready.insert(i);
  std::vector<std::size_t> order;
  order.reserve(tables.size());
  while (!ready.empty()) {
    auto const next = *ready.begin();
    ready.erase(ready.begin());
    order.push_back(next);
    for (auto const waiting : awaited_by[next])
      if (--waits_for[waiting] == 0) ready.insert(waiting);
  }
  if (order.size() < tables.size()) {
    auto const stuck = std::ranges::find_if(waits_for, [](std::size_t count) { return count > 0; });
    throw DatabaseError(Kind::other, tables[static_cast<std::size_t>(stuck - waits_for.begin())].name +
                                         " refers to itself in a circle");
  }
  std::vector<Table> ordered;
  ordered.reserve(tables.size());
  for (auto const place : order) ordered.push_back(std::move(tables[place]));
  return ordered;
}

}  // namespace

std::vector<Table> tables_of(Transaction& transaction) {
  std::multimap<std::string, std::string> references;
  transaction.each(transaction.dialect() == Dialect::sqlite ? sql::sqlite_references : sql::postgresql_references, {},
                   [&](Row const& row) { references.emplace(row.get<std::string>(0), row.get<std::string>(1)); });
  auto tables = described(transaction);
  std::erase_if(tables, [](Table const& table) { return is_backups_own(table.name); });
  return in_order(std::move(tables), references);
}

std::vector<Table> content_tables_of(Transaction& transaction) {
  auto tables = tables_of(transaction);
  std::erase_if(tables, [](Table const& table) { return table.name == "schema_migration"; });
  return tables;
}

bool has_table(Transaction& transaction, std::string_view name) {
  bool found = false;
  auto const& query = transaction.dialect() == Dialect::sqlite ? sql::sqlite_columns : sql::postgresql_columns;
  transaction.each(query, {}, [&](Row const& row) { found = found || row.text(0) == name; });
  return found;
}

std::int64_t rows_in(Transaction& transaction, Table const& table) {
  auto const text = "SELECT count(*) FROM " + db::quoted(table.name);
  return transaction.one({table.name, text}, {}, [](Row const& row) { return row.integer(0); }).value_or(0);
}

void each_portion(Transaction& transaction, Table const& table,
                  std::function<void(std::vector<std::vector<Value>>& rows)> const& f) {
  std::vector<std::vector<Value>> rows;
  each_row(transaction, table, {}, [&](Row const& row) {
    auto& values = rows.emplace_back();
    values.reserve(table.columns.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) values.push_back(value_at(row, i, table.columns[i].type));
    if (rows.size() < rows_a_portion) return;
    f(rows);
    rows.clear();
  });
  if (!rows.empty()) f(rows);
}

TableDigest digest_of(Transaction& transaction, Table const& table) {
  Digest digest;
  std::int64_t count = 0;
  each_portion(transaction, table, [&](auto& rows) {
    count += static_cast<std::int64_t>(rows.size());
    for (auto const& row : rows)
      for (auto const& value : row) digest.add(value);
  });
  return {table.name, count, digest.hex()};
}

std::vector<TableDigest> digests_of(Transaction& transaction, std::vector<Table> const& tables) {
  std::vector<TableDigest> digests;
  digests.reserve(tables.size());
  for (auto const& table : tables) digests.push_back(digest_of(transaction, table));
  return digests;
}

}  // namespace amity::db
