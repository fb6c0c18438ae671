// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "values.h"

#include <sqlite3.h>

#include <memory>

namespace amity::db {

// Throws what SQLite last complained of on this connection, with the query's name before it.
[[noreturn]] void throw_sqlite(sqlite3* database, int code, std::string_view query);

// A prepared statement. Bound values must live until it is reset.
class SqliteStatement {
 public:
  // text holds one statement; rest, where asked for, is what follows it (null: anything more is refused).
  SqliteStatement(sqlite3* database, Query const& query, char const** rest = nullptr);

  // Nothing but space and comments stood in the text.
  bool empty() const { return !handle_; }
  void bind(std::span<Param const> params, std::string_view query);
  // The statement's own number for a name; throws where it has none.
  int index_of(std::string_view name, std::string_view query) const;
  void bind(int index, Value const& value, std::string_view query);
  void require_all_bound(std::span<std::string_view const> names, std::string_view query) const;

  // Whether there is a row.
  bool step(std::string_view query);
  // Runs to the end; returns how many rows were changed.
  std::int64_t run(std::string_view query);
  void reset() noexcept;

  sqlite3_stmt* handle() const { return handle_.get(); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

class SqliteRow final : public Row {
 public:
  SqliteRow(sqlite3_stmt* statement, std::string_view query)
      : statement_{statement}, columns_{sqlite3_column_count(statement)}, query_{query} {}
  bool is_null(std::size_t column) const override { return type(column) == SQLITE_NULL; }
  std::int64_t integer(std::size_t column) const override;
  double real(std::size_t column) const override;
  std::string_view text(std::size_t column) const override;

 private:
  int type(std::size_t column) const;

  sqlite3_stmt* statement_;
  int columns_;
  std::string_view query_;
};

}  // namespace amity::db
