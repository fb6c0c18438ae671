// SPDX-License-Identifier: Apache-2.0
#include "sqlite_connection.h"

#include <cstring>
#include <thread>

namespace amity::db {
namespace {

// A program has some hundred queries; more than this are made up at run time and not worth keeping.
constexpr std::size_t most_kept_statements = 1000;

// Steps of SQLite's machine between two looks at the clock: some hundred microseconds.
constexpr int steps_between_looks = 20'000;

// PostgreSQL's name for the order of code points, so that COLLATE "C" sorts alike on both.
int compare_code_points(void*, int size_a, void const* a, int size_b, void const* b) {
  auto const order = std::memcmp(a, b, static_cast<std::size_t>(size_a < size_b ? size_a : size_b));
  return order != 0 ? order : size_a - size_b;
}

}  // namespace

class SqliteConnection::Borrowed {
 public:
  Borrowed(SqliteConnection& owner, Query const& query)
      : owner_{owner}, query_{query}, statement_{take(owner, query)}, outer_deadline_{owner.deadline_} {
    owner.deadline_ = std::chrono::steady_clock::now() + owner.statement_time_;
  }
  ~Borrowed() {
    owner_.deadline_ = outer_deadline_;
    statement_.reset();
    if (owner_.statements_.size() < most_kept_statements)
      owner_.statements_.try_emplace(std::string(query_.text), std::move(statement_));
  }
  Borrowed(Borrowed const&) = delete;
  Borrowed& operator=(Borrowed const&) = delete;
  SqliteStatement* operator->() { return &statement_; }

 private:
  static SqliteStatement take(SqliteConnection& owner, Query const& query) {
    auto const found = owner.statements_.find(query.text);
    if (found != owner.statements_.end()) return std::move(owner.statements_.extract(found).mapped());
    SqliteStatement made(owner.database_.get(), query);
    if (made.empty()) throw DatabaseError(DatabaseError::Kind::other, std::string(query.name) + " is empty");
    return made;
  }

  SqliteConnection& owner_;
  Query query_;
  SqliteStatement statement_;
  std::chrono::steady_clock::time_point outer_deadline_;
};

SqliteConnection::SqliteConnection(std::string const& path, std::chrono::milliseconds busy_timeout,
                                   std::chrono::milliseconds statement_time)
    : statement_time_{statement_time} {
  sqlite3* opened = nullptr;
  auto const flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  auto const code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  database_.reset(opened);
  if (code != SQLITE_OK) throw_sqlite(opened, code, path);
  set_up(path, busy_timeout);
}

SqliteConnection::~SqliteConnection() = default;

void SqliteConnection::set_up(std::string const& path, std::chrono::milliseconds busy_timeout) {
  sqlite3_busy_timeout(database_.get(), static_cast<int>(busy_timeout.count()));
  if (path != ":memory:") use_write_ahead_log(path, busy_timeout);
  sqlite3_progress_handler(database_.get(), steps_between_looks, look_at_clock, this);
  run("PRAGMA synchronous = FULL");
  run("PRAGMA foreign_keys = ON");
  run("PRAGMA journal_size_limit = 67108864");  // after a large import the log gives its room back
  run("PRAGMA trusted_schema = OFF");
  run("PRAGMA secure_delete = ON");  // what is erased leaves no bytes on the pages it stood on, however SQLite was
                                     // built
  sqlite3_create_collation_v2(database_.get(), "C", SQLITE_UTF8, nullptr, compare_code_points, nullptr);
}

void SqliteConnection::use_write_ahead_log(std::string const& path, std::chrono::milliseconds busy_timeout) {
  // SQLite does not wait by itself where two processes change the mode of a new file at once.
  auto const until = std::chrono::steady_clock::now() + busy_timeout;
  for (;;) {
    try {
      auto const mode = ask("PRAGMA journal_mode = WAL");
      if (mode == "wal") return;
      throw DatabaseError(DatabaseError::Kind::other,
                          path + ": this file system cannot hold a write-ahead log (mode " + mode + ")");
    } catch (DatabaseError const& error) {
      if (error.kind() != DatabaseError::Kind::busy || std::chrono::steady_clock::now() > until) throw;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
}

void SqliteConnection::run(std::string_view sql) { Borrowed(*this, {sql, sql})->run(sql); }

std::string SqliteConnection::ask(std::string_view sql) {
  Borrowed statement(*this, {sql, sql});
  return statement->step(sql) ? std::string(SqliteRow(statement->handle(), sql).text(0)) : std::string();
}

void SqliteConnection::query_only(Access access) {
  if (access_ == access) return;
  run(access == Access::read ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF");
  access_ = access;
}

void SqliteConnection::begin(Access access) {
  query_only(access);
  if (access == Access::write) {
    // What a large import touches again and again stays in memory. (Readers look at most things once.)
    if (!std::exchange(wrote_, true)) run("PRAGMA cache_size = -32768");
    run("BEGIN IMMEDIATE");
    return;
  }
  run("BEGIN");
  // The snapshot is taken by the first look, not by BEGIN.
  ask("SELECT count(*) FROM (SELECT 1 FROM sqlite_schema LIMIT 1)");
}

int SqliteConnection::look_at_clock(void* self) {
  return std::chrono::steady_clock::now() > static_cast<SqliteConnection*>(self)->deadline_ ? 1 : 0;
}

void SqliteConnection::commit() { run("COMMIT"); }

void SqliteConnection::set_savepoint() { run("SAVEPOINT part"); }

void SqliteConnection::keep_savepoint() { run("RELEASE SAVEPOINT part"); }

void SqliteConnection::undo_savepoint() {
  run("ROLLBACK TO SAVEPOINT part");
  run("RELEASE SAVEPOINT part");
}

void SqliteConnection::rollback() noexcept {
  try {
    // A full disk makes SQLite roll back by itself.
    if (!sqlite3_get_autocommit(database_.get())) run("ROLLBACK");
  } catch (std::exception const&) {
  }
  broken_ = !sqlite3_get_autocommit(database_.get());
}

std::int64_t SqliteConnection::execute(Query const& query, std::span<Param const> params) {
  Borrowed statement(*this, query);
  statement->bind(params, query.name);
  return statement->run(query.name);
}

void SqliteConnection::each(Query const& query, std::span<Param const> params,
                            std::function<void(Row const&)> const& f) {
  Borrowed statement(*this, query);
  statement->bind(params, query.name);
  SqliteRow const row(statement->handle(), query.name);
  while (statement->step(query.name)) f(row);
}

std::int64_t SqliteConnection::execute_many(Query const& query, std::span<std::string_view const> names,
                                            std::span<std::vector<Value> const> rows) {
  Borrowed statement(*this, query);
  statement->require_all_bound(names, query.name);
  std::vector<int> indexes;
  for (auto const name : names) indexes.push_back(statement->index_of(name, query.name));
  std::int64_t changed = 0;
  for (auto const& row : rows) {
    require_row_of(names.size(), row.size(), query.name);
    for (std::size_t i = 0; i < row.size(); ++i) statement->bind(indexes[i], row[i], query.name);
    changed += statement->run(query.name);
    statement->reset();
  }
  return changed;
}

std::int64_t SqliteConnection::bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                                           NextRow const& next) {
  std::string sql = "INSERT INTO " + quoted(table) + " (" + quoted_list(columns) + ") VALUES (";
  for (std::size_t i = 0; i < columns.size(); ++i) sql += (i == 0 ? ":" : ", :") + std::string(columns[i]);
  sql += ")";
  Borrowed statement(*this, {table, sql});
  std::vector<int> indexes;
  for (auto const column : columns) indexes.push_back(statement->index_of(column, table));
  std::vector<Value> row;
  std::int64_t inserted = 0;
  for (; row.clear(), next(row); ++inserted) {
    require_row_of(columns.size(), row.size(), table);
    for (std::size_t i = 0; i < row.size(); ++i) statement->bind(indexes[i], row[i], table);
    statement->run(table);
    statement->reset();
  }
  return inserted;
}

void SqliteConnection::script(Query const& query) {
  auto text = query.text;
  while (!text.empty()) {
    char const* rest = nullptr;
    SqliteStatement statement(database_.get(), {query.name, text}, &rest);
    if (!statement.empty()) statement.run(query.name);
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  }
}

std::vector<std::string> SqliteConnection::check() {
  std::vector<std::string> troubles;
  each({"integrity_check", "PRAGMA integrity_check"}, {}, [&](Row const& row) {
    if (row.text(0) != "ok") troubles.emplace_back(row.text(0));
  });
  each({"foreign_key_check", "PRAGMA foreign_key_check"}, {}, [&](Row const& row) {
    troubles.push_back("row " + row.get<std::string>(1) + " of " + row.get<std::string>(0) + " refers to a row of " +
                       row.get<std::string>(2) + " that is not there");
  });
  return troubles;
}

}  // namespace amity::db
