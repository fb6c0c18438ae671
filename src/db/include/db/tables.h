// SPDX-License-Identifier: Apache-2.0
// All tables there are, as the database itself describes them: what copies and backups go by.
#pragma once

#include "db/database.h"

#include <functional>
#include <string>
#include <vector>

namespace amity::db {

enum class ColumnType { integer, real, text };

struct Column {
  std::string name;
  ColumnType type{};
  bool operator==(Column const&) const = default;
};

struct Table {
  std::string name;
  std::vector<Column> columns;  // as they were declared
  std::vector<std::string> key;
  bool operator==(Table const&) const = default;
};

// Each table after those it refers to. Throws where a column has a type that Value cannot hold, or a table no key.
std::vector<Table> tables_of(Transaction& transaction);
// Without the record of migrations, which tells when this database got its tables.
std::vector<Table> content_tables_of(Transaction& transaction);

bool has_table(Transaction& transaction, std::string_view name);
std::int64_t rows_in(Transaction& transaction, Table const& table);

// Hands out all rows in the order of the key, texts by code points, many at a time; the values as the columns.
void each_portion(Transaction& transaction, Table const& table,
                  std::function<void(std::vector<std::vector<Value>>& rows)> const& f);

// The same for the same rows, on any database: BLAKE2b-256 over the values in the order of the key.
struct TableDigest {
  std::string table;
  std::int64_t rows{};
  std::string digest;  // 64 hex digits
  bool operator==(TableDigest const&) const = default;
};
TableDigest digest_of(Transaction& transaction, Table const& table);
std::vector<TableDigest> digests_of(Transaction& transaction, std::vector<Table> const& tables);

}  // namespace amity::db
