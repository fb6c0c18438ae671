// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connection.h"
#include "sqlite_statement.h"

#include <unordered_map>

namespace amity::db {

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

class SqliteConnection final : public Connection {
 public:
  // path ":memory:" is a database of this connection's own.
  SqliteConnection(std::string const& path, std::chrono::milliseconds busy_timeout,
                   std::chrono::milliseconds statement_time);
  ~SqliteConnection() override;
  SqliteConnection(SqliteConnection const&) = delete;
  SqliteConnection& operator=(SqliteConnection const&) = delete;

  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;
  bool broken() const override { return broken_; }
  void set_savepoint() override;
  void keep_savepoint() override;
  void undo_savepoint() override;

  std::int64_t execute(Query const& query, std::span<Param const> params) override;
  void execute_later(Query const& query, std::span<Param const> params) override { execute(query, params); }
  void each(Query const& query, std::span<Param const> params, std::function<void(Row const&)> const& f) override;
  std::int64_t execute_many(Query const& query, std::span<std::string_view const> names,
                            std::span<std::vector<Value> const> rows) override;
  std::int64_t bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                           NextRow const& next) override;
  void number_after(std::string_view) override {}  // INTEGER PRIMARY KEY always goes on after the highest
  void script(Query const& query) override;
  void lock(std::string_view) override {}  // BEGIN IMMEDIATE made this the only writer
  std::vector<std::string> check() override;
  Dialect dialect() const override { return Dialect::sqlite; }

 private:
  class Borrowed;  // a statement taken out of the cache for as long as it is used

  void set_up(std::string const& path, std::chrono::milliseconds busy_timeout);
  void use_write_ahead_log(std::string const& path, std::chrono::milliseconds busy_timeout);
  void run(std::string_view sql);
  std::string ask(std::string_view sql);
  void query_only(Access access);
  static int look_at_clock(void* self);

  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  std::unique_ptr<sqlite3, Close> database_;
  std::unordered_map<std::string, SqliteStatement, TextHash, std::equal_to<>> statements_;
  Access access_{Access::write};
  bool broken_{};
  bool wrote_{};
  std::chrono::milliseconds statement_time_;
  // When the statement that runs now must have ended.
  std::chrono::steady_clock::time_point deadline_{std::chrono::steady_clock::time_point::max()};
};

}  // namespace amity::db
