// SPDX-License-Identifier: Apache-2.0
#include "db/copy.h"

#include "values.h"

namespace amity::db {
namespace {

Result<void> require_empty(Transaction& transaction, std::vector<Table> const& tables, std::string const& name) {
  for (auto const& table : tables)
    if (auto const rows = rows_in(transaction, table); rows > 0)
      return fail(Errc::conflict,
                  name + " is not empty: its table " + table.name + " has " + std::to_string(rows) + " rows", "to",
                  "a new folder or an empty database");
  return {};
}

// Nobody else puts rows in until the copy is done; rows that refer to later ones of their table are told apart at its
// end.
void make_ready(Transaction& target, std::vector<Table> const& tables) {
  if (target.dialect() == Dialect::sqlite) {
    target.script({"copy", "PRAGMA defer_foreign_keys = ON"});
    return;
  }
  std::string names;
  for (auto const& table : tables) names += (names.empty() ? "" : ", ") + db::quoted(table.name);
  auto const text = "LOCK TABLE " + names + " IN EXCLUSIVE MODE";
  target.script({"copy", text});
}

void copy_table(Transaction& source, Transaction& target, Table const& table) {
  std::vector<std::string_view> columns;
  columns.reserve(table.columns.size());
  for (auto const& column : table.columns) columns.push_back(column.name);
  each_portion(source, table, [&](std::vector<std::vector<Value>>& rows) {
    std::size_t at = 0;
    target.bulk_insert(table.name, columns, [&](std::vector<Value>& row) {
      if (at == rows.size()) return false;
      row = std::move(rows[at++]);
      return true;
    });
  });
}

}  // namespace

Result<std::vector<TableDigest>> copy_all(Database& from, Database& to, CopyCheck const& check) {
  auto source = from.read();
  auto target = to.write();
  auto const tables = content_tables_of(source);
  if (content_tables_of(target) != tables)
    return fail(Errc::conflict, "the tables of " + to.describe() + " are not those of " + from.describe(), "to",
                "an empty database");
  make_ready(target, tables);
  if (auto const empty = require_empty(target, tables, to.describe()); !empty) return Failure{empty.error()};
  for (auto const& table : tables) copy_table(source, target, table);
  auto digests = digests_of(source, tables);
  auto const arrived = digests_of(target, tables);
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (arrived[i] != digests[i])
      return fail(Errc::unavailable, "the table " + tables[i].name +
                                         " did not arrive as it was: " + std::to_string(arrived[i].rows) + " rows of " +
                                         std::to_string(digests[i].rows) + "; nothing was kept");
  if (auto const sound = check(target); !sound) return Failure{sound.error()};
  target.commit();
  return digests;
}

}  // namespace amity::db
