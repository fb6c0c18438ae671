// SPDX-License-Identifier: Apache-2.0
#include "backup_file.h"
#include "db/migrations.h"
#include "pool.h"
#include "postgresql_connection.h"
#include "sqlite_connection.h"
#include "transaction_state.h"

namespace amity::db {
namespace {

std::string described(PQconninfoOption const* options) {
  std::string host, port, name;
  for (auto const* option = options; option && option->keyword; ++option) {
    if (!option->val) continue;
    std::string_view const keyword = option->keyword;
    if (keyword == "host") host = option->val;
    if (keyword == "port") port = option->val;
    if (keyword == "dbname") name = option->val;
  }
  return "PostgreSQL database " + (name.empty() ? "(default)" : name) + (host.empty() ? "" : " on " + host) +
         (port.empty() ? "" : ":" + port);
}

// For what libpq says of certificates there is one place to look; everything else says itself what to do.
std::string cure_of(DatabaseError const& error) {
  std::string_view const what = error.what();
  if (what.find("certificate") == std::string_view::npos && what.find("SSL") == std::string_view::npos) return {};
  return "a host name that stands in the server's certificate, and sslrootcert= with the certificate of who signed it "
         "(docs/operations.md, PostgreSQL)";
}

Result<Pool::Settings> postgresql_settings(std::string url, Database::Options const& options) {
  char* message = nullptr;
  auto* const parsed = PQconninfoParse(url.c_str(), &message);
  if (!parsed) {
    // libpq's message quotes the whole URL, password and all, so it is not passed on.
    PQfreemem(message);
    return fail(Errc::invalid, "this is not an address of a PostgreSQL database", "database",
                "postgresql://user@host:5432/name");
  }
  auto description = described(parsed);
  PQconninfoFree(parsed);
  auto const timeout = options.busy_timeout;
  return Pool::Settings{.open =
                            [url = std::move(url), timeout, statement_time = options.statement_time] {
                              return std::make_unique<PostgresqlConnection>(url, timeout, statement_time);
                            },
                        .readers = options.connections,
                        .writers = options.connections,
                        .busy_timeout = timeout,
                        .dialect = Dialect::postgresql,
                        .description = std::move(description)};
}

Result<Pool::Settings> sqlite_settings(std::string path, Database::Options const& options) {
  if (path.empty()) return fail(Errc::invalid, "the database's file has no name", "database", "sqlite:PATH");
  auto const private_memory = path == ":memory:";
  auto const timeout = options.busy_timeout;
  auto description = private_memory ? std::string("SQLite in memory") : "SQLite file " + path;
  return Pool::Settings{.open =
                            [path = std::move(path), timeout, statement_time = options.statement_time] {
                              return std::make_unique<SqliteConnection>(path, timeout, statement_time);
                            },
                        .readers = private_memory ? 1 : options.connections,
                        .writers = private_memory ? 0 : 1,
                        .busy_timeout = timeout,
                        .dialect = Dialect::sqlite,
                        .description = std::move(description)};
}

Result<Pool::Settings> settings_for(std::string_view url, Database::Options const& options) {
  if (options.connections < 1) return fail(Errc::invalid, "a database needs at least one connection", "connections");
  if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
    return postgresql_settings(std::string(url), options);
  if (url.starts_with("sqlite:")) return sqlite_settings(std::string(url.substr(7)), options);
  if (url.find("://") != std::string_view::npos)
    return fail(Errc::invalid, "no such kind of database: " + std::string(url.substr(0, url.find("://"))), "database",
                "sqlite:PATH or postgresql://user@host:5432/name");
  return sqlite_settings(std::string(url), options);
}

}  // namespace

Database::Database(std::unique_ptr<Pool> pool) : pool_{std::move(pool)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(std::string_view url, Options const& options) {
  auto settings = settings_for(url, options);
  if (!settings) return Failure{settings.error()};
  auto const description = settings->description;
  try {
    return Database(std::make_unique<Pool>(std::move(*settings)));
  } catch (DatabaseError const& error) {
    return fail(Errc::unavailable, description + " cannot be opened: " + error.what(), "database", cure_of(error));
  }
}

Transaction Database::read() {
  return Transaction(std::make_unique<Transaction::State>(pool_->take(Access::read), dialect()));
}

Transaction Database::write() {
  return Transaction(std::make_unique<Transaction::State>(pool_->take(Access::write), dialect()));
}

Result<int> Database::migrate() {
  if (dialect() == Dialect::postgresql) {
    auto transaction = read();
    if (has_table(transaction, unfinished_table))
      return fail(Errc::conflict, "a restore into " + describe() + " was begun and not finished", "database",
                  "amity restore with the same backup again");
  }
  return db::migrate(*this, migrations::all);
}

std::vector<std::string> Database::check() { return pool_->take(Access::read)->check(); }

Dialect Database::dialect() const { return pool_->dialect(); }
std::string Database::describe() const { return pool_->description(); }

}  // namespace amity::db
