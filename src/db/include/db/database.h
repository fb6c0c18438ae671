// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/query.h"
#include "db/row.h"
#include "db/value.h"

#include <chrono>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace amity::db {

enum class Dialect { sqlite, postgresql };

// The database broke, refused or vanished: not something a verb decides about. Caught once, at the doorway.
class DatabaseError : public std::runtime_error {
 public:
  enum class Kind { constraint, busy, full, gone, other };
  DatabaseError(Kind kind, std::string const& what) : std::runtime_error(what), kind_(kind) {}
  Kind kind() const { return kind_; }

 private:
  Kind kind_;
};

class Connection;  // one SQLite or PostgreSQL connection; private to this room
class Pool;

// A unit of work. Rolled back unless commit() was called. Move-only; used by one thread; ends before its Database.
// Once a statement has thrown DatabaseError the transaction is lost on both databases: every later call throws.
class Transaction {
 public:
  Transaction(Transaction&&) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  // Runs a statement; returns how many rows it changed. Parameters are given by name, each of the query's and no other.
  // Text with NUL or that is not UTF-8, and NaN, are Kind::constraint. A bool is the integer 0 or 1.
  std::int64_t execute(Query const& query, std::initializer_list<Param> params = {});
  // The same where nobody needs to know how many: it goes to PostgreSQL together with the next statement, which saves a
  // trip. Everything happens in the order of the calls; what goes wrong is thrown by a later call, at the latest at the
  // end of the part or by commit().
  void execute_later(Query const& query, std::initializer_list<Param> params = {});
  // Calls f(Row const&) for each row; the row is valid during the call only. f may run other
  // queries, but should not change the rows it is being shown.
  void each(Query const& query, std::initializer_list<Param> params, std::function<void(Row const&)> const& f);
  // The same where how many parameters there are is known only at run time.
  void each(Query const& query, std::vector<Param> const& params, std::function<void(Row const&)> const& f);

  template <class F>
  auto all(Query const& query, std::initializer_list<Param> params, F&& make) {
    std::vector<std::invoke_result_t<F&, Row const&>> rows;
    each(query, params, [&](Row const& row) { rows.push_back(make(row)); });
    return rows;
  }
  // The first row, or nothing.
  template <class F>
  auto one(Query const& query, std::initializer_list<Param> params, F&& make) {
    std::optional<std::invoke_result_t<F&, Row const&>> found;
    each(query, params, [&](Row const& row) {
      if (!found) found.emplace(make(row));
    });
    return found;
  }

  // Runs the same statement for each row of parameters: one round trip for many on PostgreSQL (pipeline mode).
  // Returns how many rows were changed in all.
  std::int64_t execute_many(Query const& query, std::span<std::string_view const> names,
                            std::span<std::vector<Value> const> rows);
  // Puts many new rows into a table by the database's fastest way (COPY on PostgreSQL). next() gets an empty row, fills
  // it and says whether there was one; it must not use this transaction. Returns the number of rows.
  std::int64_t bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                           std::function<bool(std::vector<Value>&)> const& next);

  // After rows were put in with ids of one's own choice: the next id that the database gives comes after the highest.
  // The table has an "id {id}". bulk_insert() does it by itself.
  void number_after(std::string_view table);

  // Runs a text of many statements without parameters.
  void script(Query const& query);

  // What is known to hold until the end of this transaction, as the rows are locked: so that commands done together
  // need not ask for it one after the other. Forgotten where a part is undone. Nothing where it was not noted.
  void note(std::string_view key, std::string value);
  std::optional<std::string> noted(std::string_view key) const;

  // Makes writers that lock the same key wait for each other until the end of this transaction. SQLite has one writer
  // anyway; PostgreSQL takes an advisory lock.
  void lock(std::string_view key);

  // Runs f() as a part that can be undone alone: kept where it returns true; undone where it returns false or throws.
  // Where a statement in it failed and the database still holds the transaction, the transaction goes on afterwards;
  // where not (disk full, connection lost), it throws what happened and every later call does. Not nested.
  template <class F>
  bool part(F&& f) {
    set_savepoint();
    try {
      if (f()) {
        keep_savepoint();
        return true;
      }
    } catch (...) {
      undo_savepoint();
      throw;
    }
    undo_savepoint();
    return false;
  }

  // Durable when it returns. Throws DatabaseError when the database could not keep it; then nothing of it is kept.
  void commit();

  Dialect dialect() const;

 private:
  friend class Database;
  void set_savepoint();
  void keep_savepoint();
  void undo_savepoint();
  struct State;
  explicit Transaction(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// A database with its pooled connections. Safe to use from many threads.
class Database {
 public:
  struct Options {
    int connections{4};                             // readers at most; SQLite has one more for the writer
    std::chrono::milliseconds busy_timeout{10000};  // how long a writer waits for another before Kind::busy
    // How long one statement may take: longer ends it as Kind::busy on SQLite and where PostgreSQL still answers, and
    // as Kind::gone where that is silent (frozen, or the network is). Migrations have no such limit. A COMMIT that gets
    // no answer in that time is Kind::gone too: nobody knows then whether it was kept.
    std::chrono::milliseconds statement_time{60000};
  };

  // url: "sqlite:PATH" or a bare path (made if missing; ":memory:" for a private one), or "postgresql://...".
  // Errc::unavailable with the reason where it cannot be opened.
  static Result<Database> open(std::string_view url, Options const& options);
  static Result<Database> open(std::string_view url) { return open(url, Options{}); }

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  // A consistent view; execute() of a change in it throws.
  Transaction read();
  // SQLite: takes the one writer's place at once (BEGIN IMMEDIATE). PostgreSQL: repeatable reads are the caller's, by
  // lock().
  Transaction write();

  // Brings the tables to this program's version, each migration in a transaction of its own. Errc::conflict when the
  // database was made by a newer program, or a migration once run has another content now.
  Result<int> migrate();  // how many were run

  // The database's own check (PRAGMA integrity_check and foreign_key_check; on PostgreSQL constraint validity): one
  // line a trouble.
  std::vector<std::string> check();

  Dialect dialect() const;
  std::string describe() const;  // for people, without a password

 private:
  explicit Database(std::unique_ptr<Pool> pool);
  std::unique_ptr<Pool> pool_;
};

// What Database::migrate() does, with any list of migrations named "NNNN_words" in ascending order. In their texts
// "{id}" stands for the database's own kind of numbering primary key.
Result<int> migrate(Database& database, std::span<Query const> migrations);

}  // namespace amity::db
