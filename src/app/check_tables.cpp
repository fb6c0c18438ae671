// SPDX-License-Identifier: Apache-2.0
#include "check_tables.h"

#include "app/sql.h"
#include "db/tables.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::app {
namespace {

// What a database is that was made by this program, whatever was done to the one that is looked at.
db::Database as_made() {
  auto made = db::Database::open("sqlite::memory:");
  if (!made) throw std::runtime_error(made.error().message);
  if (auto const migrated = made->migrate(); !migrated) throw std::runtime_error(migrated.error().message);
  return std::move(*made);
}

std::set<std::string> indexes_of(db::Transaction& transaction) {
  std::set<std::string> names;
  auto const& query = transaction.dialect() == db::Dialect::sqlite ? sql::sqlite_indexes : sql::postgresql_indexes;
  transaction.each(query, {}, [&](db::Row const& row) { names.insert(row.get<std::string>(0)); });
  return names;
}

void compare(db::Table const& wanted, db::Table const& there, std::vector<std::string>& troubles) {
  for (auto const& column : wanted.columns)
    if (std::ranges::find(there.columns, column) == there.columns.end())
      troubles.push_back("table " + wanted.name + ": its column " + column.name + " is missing, or of another type");
  if (wanted.key != there.key) troubles.push_back("table " + wanted.name + ": its primary key is another");
}

bool has_column(db::Table const& table, std::string_view name) {
  return std::ranges::find(table.columns, name, &db::Column::name) != table.columns.end();
}

// The highest id of each office; of a table that all share, of office 0.
std::map<std::int64_t, std::int64_t> highest_ids(db::Transaction& transaction, db::Table const& table) {
  std::map<std::int64_t, std::int64_t> highest;
  auto const by_office = has_column(table, "office_id");
  auto const text = by_office ? "SELECT office_id, max(id) FROM " + table.name + " GROUP BY office_id"
                              : "SELECT 0, max(id) FROM " + table.name + " HAVING max(id) > 0";
  transaction.each({"highest_ids", text}, {}, [&](db::Row const& row) { highest[row.integer(0)] = row.integer(1); });
  return highest;
}

void check_sequences(db::Transaction& transaction, std::vector<std::string>& troubles) {
  std::map<std::string, std::map<std::int64_t, std::int64_t>> next;
  transaction.each(sql::id_sequences, {},
                   [&](db::Row const& row) { next[row.get<std::string>(1)][row.integer(0)] = row.integer(2); });
  for (auto const& table : db::tables_of(transaction)) {
    // Where an office has taken ids of a table, all have.
    auto const sequence = next.find(table.name);
    if (sequence == next.end() || !has_column(table, "id")) continue;
    for (auto const& [office, id] : highest_ids(transaction, table)) {
      auto const found = sequence->second.find(office);
      if (found != sequence->second.end() && found->second > id) continue;
      troubles.push_back(table.name + " of office " + std::to_string(office) + ": the next id would be " +
                         std::to_string(found == sequence->second.end() ? 1 : found->second) + ", and " +
                         std::to_string(id) + " is given already");
    }
  }
}

}  // namespace

std::vector<std::string> missing_tables(db::Transaction& transaction) {
  std::vector<std::string> troubles;
  auto made = as_made();
  auto model = made.read();
  auto const there = db::tables_of(transaction);
  for (auto const& wanted : db::tables_of(model)) {
    auto const found = std::ranges::find(there, wanted.name, &db::Table::name);
    if (found == there.end())
      troubles.push_back("the table " + wanted.name + " is missing");
    else
      compare(wanted, *found, troubles);
  }
  auto const indexes = indexes_of(transaction);
  for (auto const& wanted : indexes_of(model))
    if (!indexes.contains(wanted)) troubles.push_back("the index " + wanted + " is missing");
  return troubles;
}

std::vector<std::string> odd_rows(db::Transaction& transaction) {
  std::vector<std::string> troubles;
  check_sequences(transaction, troubles);
  transaction.each(sql::odd_answers, {}, [&](db::Row const& row) {
    troubles.push_back("a kept answer of office " + std::to_string(row.integer(0)) + " (command_answer, " +
                       row.get<std::string>(1) + ") is none that a command has left");
  });
  transaction.each(sql::odd_changes, {}, [&](db::Row const& row) {
    troubles.push_back("scope_change of office " + std::to_string(row.integer(0)) + " has the revision " +
                       std::to_string(row.integer(1)) + ", and the office has come to " +
                       std::to_string(row.integer(2)) + " only");
  });
  transaction.each(sql::odd_revisions, {}, [&](db::Row const& row) {
    troubles.push_back("scope_revision names an office that is not there, or no revision: office " +
                       std::to_string(row.integer(0)));
  });
  return troubles;
}

}  // namespace amity::app
