// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "connection.h"
#include "named_sql.h"
#include "postgresql_values.h"

#include <libpq-fe.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace amity::db {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

class PostgresqlConnection final : public Connection {
 public:
  PostgresqlConnection(std::string const& url, std::chrono::milliseconds busy_timeout,
                       std::chrono::milliseconds statement_time);

  void begin(Access access) override;
  void commit() override;
  void rollback() noexcept override;
  bool broken() const override;
  void set_savepoint() override;
  void keep_savepoint() override;
  void undo_savepoint() override;

  std::int64_t execute(Query const& query, std::span<Param const> params) override;
  void execute_later(Query const& query, std::span<Param const> params) override;
  void each(Query const& query, std::span<Param const> params, std::function<void(Row const&)> const& f) override;
  std::int64_t execute_many(Query const& query, std::span<std::string_view const> names,
                            std::span<std::vector<Value> const> rows) override;
  std::int64_t bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                           NextRow const& next) override;
  void number_after(std::string_view table) override;
  void script(Query const& query) override;
  void lock(std::string_view key) override;
  std::vector<std::string> check() override;
  Dialect dialect() const override { return Dialect::postgresql; }

 private:
  // A query as the server knows it: prepared once for each signature ("iitn") it was called with.
  struct Known {
    NamedSql sql;
    std::map<std::string, std::string, std::less<>> prepared;  // signature -> name at the server
  };

  void set_up(std::chrono::milliseconds busy_timeout);
  PgResult run(std::string const& sql, std::string_view query);
  using Deadline = std::chrono::steady_clock::time_point;
  Deadline deadline() const;
  // Later than the server's own limit, so that a server that still answers, even a busy one, can say why.
  std::chrono::milliseconds answer_time() const {
    return statement_time_ + std::max(statement_time_ / 4, std::chrono::milliseconds{1000});
  }
  // Sends what waits to be sent, and takes in what has come. Throws Kind::gone where the server neither took nor said
  // anything for as long as an answer may take.
  void flush(std::string_view query);
  // The next result, null after the last; as PQgetResult, but never later than the deadline.
  PgResult next_result(std::string_view query, Deadline until);
  // As PQexec: the last result, an error before any other.
  PgResult last_result(std::string_view query, Deadline until);
  void wait(short events, std::string_view query, Deadline until);
  // Throws where the result is an error or the connection is lost.
  PgResult checked(PGresult* result, std::string_view query);
  [[noreturn]] void throw_error(PGresult const* result, std::string_view query);

  Known& known(Query const& query);
  std::string const& prepared(Query const& query, Known& statement, std::string const& kinds);
  PgResult ask(Query const& query, std::span<Param const> params);
  struct Bound {
    std::string statement;  // its name at the server
    PgArguments arguments;
  };
  // What is new to the server is made ready there, which ends a pipeline.
  Bound bind(Query const& query, std::span<Param const> params);
  void send(std::string const& statement, PgArguments const& arguments, std::string_view query);
  // Sent without waiting for its answer, which settle() takes.
  void put_in_pipeline(std::string const& statement, PgArguments const& arguments, std::string_view query);
  void open_pipeline(std::string_view query);
  void send_later(char const* sql, std::string_view query);
  // Ends the pipeline where there is one: its last answer, and how many rows all of it changed. Each statement has its
  // own time (answer_time), counted from the answer before it. Throws the first error in it.
  struct Settled {
    PgResult last{};
    std::int64_t changed{};
  };
  Settled settle();
  PgResult answer_of(std::string_view query);

  // Answers wait at the server until they are read: few enough for the socket's buffers, and enough to hide the trip.
  static constexpr std::size_t most_in_pipeline = 500;
  void put_copy(std::string& buffer, std::string_view table);
  std::int64_t end_copy(char const* refusal, std::string_view table);

  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Finish> connection_;
  std::unordered_map<std::string, Known> statements_;
  std::size_t prepared_count_{};
  std::vector<std::string> in_pipeline_;  // the names of what was sent and not answered yet
  std::vector<std::string> locked_;       // keys, held until the end of the transaction
  std::size_t locked_before_part_{};
  std::chrono::milliseconds statement_time_;
  bool lost_{};
};

}  // namespace amity::db
