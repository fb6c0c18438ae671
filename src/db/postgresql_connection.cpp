// SPDX-License-Identifier: Apache-2.0
#include "postgresql_connection.h"

#include "postgresql_place.h"
#include "postgresql_values.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

// A program has some hundred queries; beyond this the server's memory is given back.
constexpr std::size_t most_prepared_statements = 2000;
// By class of SQLSTATE (PostgreSQL 15, appendix A).
Kind kind_of_sqlstate(std::string_view state) {
  if (state.starts_with("23") || state == "22021") return Kind::constraint;
  if (state == "40001" || state == "40P01" || state == "55P03" || state == "53300" || state == "57014")
    return Kind::busy;
  if (state == "53100") return Kind::full;
  if (state.starts_with("08") || state == "57P01" || state == "57P02" || state == "57P03") return Kind::gone;
  return Kind::other;
}

// libpq ends its messages with a newline.
std::string one_line(char const* message) {
  std::string line = message ? message : "";
  while (!line.empty() && line.back() == '\n') line.pop_back();
  std::ranges::replace(line, '\n', ' ');
  return line;
}

std::string message_of(PGresult const* result) {
  auto const* const primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  if (!primary) return one_line(PQresultErrorMessage(result));
  // DETAIL quotes the row, which is nobody's business in a log.
  auto const* const table = PQresultErrorField(result, PG_DIAG_TABLE_NAME);
  return table ? std::string(primary) + " (table " + table + ")" : std::string(primary);
}

std::int64_t changed_rows(PGresult* result) {
  auto const* const count = PQcmdTuples(result);
  return *count ? integer_from(count) : 0;
}

Value const& value_of(std::string const& name, std::span<Param const> params, std::string_view query) {
  auto const found = std::ranges::find(params, std::string_view(name), &Param::name);
  if (found == params.end()) refuse_missing_parameter(name, query);
  require_storable(found->value, query, ":" + name);
  return found->value;
}

}  // namespace

PostgresqlConnection::PostgresqlConnection(std::string const& url, std::chrono::milliseconds busy_timeout,
                                           std::chrono::milliseconds statement_time)
    : statement_time_{statement_time} {
  // What comes before the URL is a default that the URL may override.
  char const* const keywords[]{"connect_timeout",           "keepalives_idle", "sslmode",
                               "fallback_application_name", "dbname",          nullptr};
  // Without a value libpq's own default holds: PGSSLMODE, else "prefer".
  char const* const values[]{"10", "60", wants_proof(url) ? with_proof : nullptr, "amity", url.c_str(), nullptr};
  connection_.reset(PQconnectdbParams(keywords, values, 1));
  if (PQstatus(connection_.get()) != CONNECTION_OK)
    throw DatabaseError(Kind::gone, one_line(PQerrorMessage(connection_.get())));
  PQsetNoticeProcessor(
      connection_.get(), [](void*, char const*) {}, nullptr);
  PQsetnonblocking(connection_.get(), 1);
  set_up(busy_timeout);
}

void PostgresqlConnection::set_up(std::chrono::milliseconds busy_timeout) {
  std::string_view const encoding = PQparameterStatus(connection_.get(), "server_encoding");
  if (encoding != "UTF8")
    throw DatabaseError(Kind::other, "its encoding is " + std::string(encoding) +
                                         "; make one with: createdb --encoding=UTF8 --template=template0");
  // Acknowledged means durable, whatever the server's own setting; a stronger one (replicas) is left.
  run("SET client_encoding = 'UTF8'; SET TIME ZONE 'UTC'; SET extra_float_digits = 1;"
      "SET standard_conforming_strings = on; SET lock_timeout = " +
          std::to_string(busy_timeout.count()) +
          // The server gives up by itself what nobody waits for any more.
          "; SET statement_timeout = " + std::to_string(statement_time_.count()) +
          "; SELECT set_config('synchronous_commit', 'on', false)"
          " WHERE current_setting('synchronous_commit') IN ('off', 'local')",
      "set_up");
}

void PostgresqlConnection::throw_error(PGresult const* result, std::string_view query) {
  auto const* const state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  // An error that the server gave no code for is libpq's own: it could not send or did not understand what came. Its
  // status may still be good then (seen where the server was killed), but nothing is known any more.
  lost_ = lost_ || !state || PQstatus(connection_.get()) != CONNECTION_OK;
  auto const kind = lost_ ? Kind::gone : kind_of_sqlstate(state ? state : "");
  auto const message = state ? message_of(result) : one_line(PQerrorMessage(connection_.get()));
  throw DatabaseError(kind, std::string(query) + ": " + message);
}

PgResult PostgresqlConnection::checked(PGresult* result, std::string_view query) {
  PgResult owned(result);
  auto const status = PQresultStatus(result);  // of a null result: PGRES_FATAL_ERROR
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_COPY_IN) throw_error(result, query);
  return owned;
}

PostgresqlConnection::Deadline PostgresqlConnection::deadline() const {
  return std::chrono::steady_clock::now() + answer_time();
}

void PostgresqlConnection::wait(short events, std::string_view query, Deadline until) {
  auto const left =
      until == Deadline::max()
          ? std::chrono::milliseconds{-1}
          : std::max(std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()),
                     std::chrono::milliseconds{0});
  pollfd socket{PQsocket(connection_.get()), events, 0};
  auto const ready = poll(&socket, 1, static_cast<int>(left.count()));
  if (ready > 0 || (ready < 0 && errno == EINTR)) return;
  lost_ = true;
  throw DatabaseError(Kind::gone, std::string(query) + ": the database did not answer within " +
                                      std::to_string(answer_time().count()) + " ms");
}

void PostgresqlConnection::flush(std::string_view query) {
  for (int unsent = 0; (unsent = PQflush(connection_.get())) != 0;) {
    if (unsent < 0) throw_error(nullptr, query);
    // Anew each time: a server that takes or says something lives, however many statements are on their way to it.
    wait(POLLIN | POLLOUT, query, deadline());
    // What comes must be read, or both sides could wait for the other to read.
    if (PQconsumeInput(connection_.get()) != 1) throw_error(nullptr, query);
  }
}

PgResult PostgresqlConnection::next_result(std::string_view query, Deadline until) {
  flush(query);
  while (PQisBusy(connection_.get()) != 0) {
    wait(POLLIN, query, until);
    // A connection that was cut is told by the result that follows.
    if (PQconsumeInput(connection_.get()) != 1) break;
  }
  return PgResult(PQgetResult(connection_.get()));
}

PgResult PostgresqlConnection::last_result(std::string_view query, Deadline until) {
  PgResult last;
  while (auto result = next_result(query, until)) {
    auto const failed = PQresultStatus(last.get()) == PGRES_FATAL_ERROR;
    if (!last || !failed) last = std::move(result);
    if (PQresultStatus(last.get()) == PGRES_COPY_IN || PQstatus(connection_.get()) != CONNECTION_OK) break;
  }
  return last;
}

PgResult PostgresqlConnection::run(std::string const& sql, std::string_view query) {
  settle();
  if (PQsendQuery(connection_.get(), sql.c_str()) != 1) throw_error(nullptr, query);
  return checked(last_result(query, deadline()).release(), query);
}

bool PostgresqlConnection::broken() const {
  return lost_ || PQstatus(connection_.get()) != CONNECTION_OK ||
         PQtransactionStatus(connection_.get()) != PQTRANS_IDLE;
}

void PostgresqlConnection::begin(Access access) {
  if (prepared_count_ > most_prepared_statements) {
    run("DEALLOCATE ALL", "begin");
    statements_.clear();
    prepared_count_ = 0;
  }
  if (access == Access::write)
    run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", "begin");
  else  // the snapshot is taken by the first look, not by BEGIN
    run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT 1", "begin");
}

void PostgresqlConnection::commit() {
  auto const result = run("COMMIT", "commit");
  locked_.clear();
  // The COMMIT of a transaction that failed succeeds as a ROLLBACK.
  if (std::strcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
    throw DatabaseError(Kind::other, "commit: the transaction had failed and was rolled back");
}

void PostgresqlConnection::rollback() noexcept {
  locked_.clear();
  if (lost_) return;
  try {
    settle();
  } catch (DatabaseError const&) {
    // What it was is rolled back anyway.
  }
  if (lost_ || PQtransactionStatus(connection_.get()) == PQTRANS_IDLE) return;
  try {
    run("ROLLBACK", "rollback");
  } catch (DatabaseError const&) {
    lost_ = true;
  }
}

void PostgresqlConnection::set_savepoint() {
  locked_before_part_ = locked_.size();
  send_later("SAVEPOINT part", "savepoint");
}

void PostgresqlConnection::keep_savepoint() {
  if (in_pipeline_.empty()) {
    run("RELEASE SAVEPOINT part", "savepoint");
    return;
  }
  // All of the part is known to be done, or not, before the next begins.
  send_later("RELEASE SAVEPOINT part", "savepoint");
  settle();
}

void PostgresqlConnection::undo_savepoint() {
  try {
    settle();
  } catch (DatabaseError const&) {
    // What failed is undone with the rest.
    if (lost_) throw;
  }
  // Its locks go with it.
  locked_.resize(std::min(locked_.size(), locked_before_part_));
  run("ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part", "savepoint");
}

PostgresqlConnection::Known& PostgresqlConnection::known(Query const& query) {
  auto key = std::string(query.text);
  auto const found = statements_.find(key);
  if (found != statements_.end()) return found->second;
  return statements_.emplace(std::move(key), Known{NamedSql(query.text), {}}).first->second;
}

std::string const& PostgresqlConnection::prepared(Query const& query, Known& statement, std::string const& kinds) {
  auto const found = statement.prepared.find(kinds);
  if (found != statement.prepared.end()) return found->second;
  settle();
  auto name = "s" + std::to_string(++prepared_count_);
  auto const types = types_of(kinds);
  if (PQsendPrepare(connection_.get(), name.c_str(), statement.sql.numbered(kinds).c_str(),
                    static_cast<int>(types.size()), types.data()) != 1)
    throw_error(nullptr, query.name);
  checked(last_result(query.name, deadline()).release(), query.name);
  return statement.prepared.emplace(kinds, std::move(name)).first->second;
}

PostgresqlConnection::Bound PostgresqlConnection::bind(Query const& query, std::span<Param const> params) {
  auto& statement = known(query);
  auto const& names = statement.sql.names();
  for (auto const& param : params)
    if (std::ranges::find(names, param.name) == names.end()) refuse_unknown_parameter(param.name, query.name);
  std::string kinds;
  PgArguments arguments(names.size());
  for (auto const& name : names) {
    auto const& value = value_of(name, params, query.name);
    kinds += static_cast<char>(kind_of(value));
    if (kind_of(value) != ValueKind::null) arguments.add(value);
  }
  return {prepared(query, statement, kinds), std::move(arguments)};
}

void PostgresqlConnection::send(std::string const& statement, PgArguments const& arguments, std::string_view query) {
  if (PQsendQueryPrepared(connection_.get(), statement.c_str(), arguments.size(), arguments.data(), nullptr, nullptr,
                          0) != 1)
    throw_error(nullptr, query);
}

void PostgresqlConnection::put_in_pipeline(std::string const& statement, PgArguments const& arguments,
                                           std::string_view query) {
  open_pipeline(query);
  in_pipeline_.emplace_back(query);
  send(statement, arguments, query);
}

PgResult PostgresqlConnection::ask(Query const& query, std::span<Param const> params) {
  auto const bound = bind(query, params);
  send(bound.statement, bound.arguments, query.name);
  if (in_pipeline_.empty()) return checked(last_result(query.name, deadline()).release(), query.name);
  in_pipeline_.emplace_back(query.name);
  return settle().last;
}

void PostgresqlConnection::open_pipeline(std::string_view query) {
  if (PQpipelineStatus(connection_.get()) == PQ_PIPELINE_OFF && PQenterPipelineMode(connection_.get()) != 1)
    throw_error(nullptr, query);
}

void PostgresqlConnection::send_later(char const* sql, std::string_view query) {
  open_pipeline(query);
  in_pipeline_.emplace_back(query);
  if (PQsendQueryParams(connection_.get(), sql, 0, nullptr, nullptr, nullptr, nullptr, 0) != 1)
    throw_error(nullptr, query);
}

PgResult PostgresqlConnection::answer_of(std::string_view query) {
  auto result = next_result(query, deadline());
  if (!result || PQstatus(connection_.get()) != CONNECTION_OK) throw_error(result.get(), query);
  return result;
}

PostgresqlConnection::Settled PostgresqlConnection::settle() {
  if (PQpipelineStatus(connection_.get()) == PQ_PIPELINE_OFF) return {};
  auto const sent = std::exchange(in_pipeline_, {});
  std::string_view const last = sent.empty() ? "pipeline" : std::string_view(sent.back());
  if (PQpipelineSync(connection_.get()) != 1) throw_error(nullptr, last);
  Settled settled;
  PgResult failed;
  std::string_view failed_query;
  for (auto const& query : sent) {
    auto result = answer_of(query);
    auto const status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
      settled.changed += changed_rows(result.get());
      settled.last = std::move(result);
    } else if (!failed) {  // those after it come back as aborted
      failed = std::move(result);
      failed_query = query;
    }
    if (next_result(query, deadline())) throw_error(nullptr, query);  // a null ends each answer
  }
  auto const sync = answer_of(last);
  auto const synced = PQresultStatus(sync.get()) == PGRES_PIPELINE_SYNC;
  if (!synced || PQexitPipelineMode(connection_.get()) != 1) throw_error(sync.get(), last);
  if (failed) throw_error(failed.get(), failed_query);
  return settled;
}

void PostgresqlConnection::execute_later(Query const& query, std::span<Param const> params) {
  if (in_pipeline_.size() >= most_in_pipeline) settle();
  auto const bound = bind(query, params);
  put_in_pipeline(bound.statement, bound.arguments, query.name);
}

std::int64_t PostgresqlConnection::execute(Query const& query, std::span<Param const> params) {
  return changed_rows(ask(query, params).get());
}

void PostgresqlConnection::each(Query const& query, std::span<Param const> params,
                                std::function<void(Row const&)> const& f) {
  auto const result = ask(query, params);
  PgRow row(result.get(), query.name);
  for (int i = 0; i < PQntuples(result.get()); ++i) {
    row.go_to(i);
    f(row);
  }
}

void PostgresqlConnection::script(Query const& query) {
  settle();
  auto const sql = "SET LOCAL statement_timeout = 0;\n" + std::string(query.text);
  if (PQsendQuery(connection_.get(), sql.c_str()) != 1) throw_error(nullptr, query.name);
  checked(last_result(query.name, Deadline::max()).release(), query.name);
}

void PostgresqlConnection::lock(std::string_view key) {
  if (std::ranges::find(locked_, key) != locked_.end()) return;
  Param const number{"key", static_cast<std::int64_t>(stable_hash(key))};
  ask({"lock", "SELECT pg_advisory_xact_lock(:key)"}, {&number, 1});
  locked_.emplace_back(key);
}

std::vector<std::string> PostgresqlConnection::check() {
  std::vector<std::string> troubles;
  Query const unsound{"check", R"(
    SELECT 'constraint ' || conname || ' of ' || conrelid::regclass || ' was never validated'
      FROM pg_constraint WHERE NOT convalidated
    UNION ALL SELECT 'index ' || indexrelid::regclass || ' is not valid' FROM pg_index WHERE NOT indisvalid
    UNION ALL SELECT checksum_failures || ' pages of this database had a wrong checksum'
      FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0)"};
  each(unsound, {}, [&](Row const& row) { troubles.push_back(row.get<std::string>(0)); });
  return troubles;
}

}  // namespace amity::db
