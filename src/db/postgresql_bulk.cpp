// SPDX-License-Identifier: Apache-2.0
// Many rows at once: a pipeline for statements, COPY for new rows.
#include "postgresql_connection.h"
#include "postgresql_values.h"

#include <algorithm>

namespace amity::db {
namespace {

constexpr std::size_t copy_buffer_bytes = 256 * 1024;

// For each parameter of the statement, which of the names handed in it is.
std::vector<std::size_t> order_of(std::vector<std::string> const& wanted, std::span<std::string_view const> names,
                                  std::string_view query) {
  for (auto const name : names)
    if (std::ranges::find(wanted, name) == wanted.end()) refuse_unknown_parameter(name, query);
  std::vector<std::size_t> order;
  for (auto const& name : wanted) {
    auto const found = std::ranges::find(names, std::string_view(name));
    if (found == names.end()) refuse_missing_parameter(name, query);
    order.push_back(static_cast<std::size_t>(found - names.begin()));
  }
  return order;
}

// A null takes the kind that other rows have in its column, so that a column with gaps needs one statement, not two.
std::vector<std::string> signatures_of(std::span<std::size_t const> order, std::span<std::vector<Value> const> rows) {
  auto const null = static_cast<char>(ValueKind::null);
  std::string usual(order.size(), null);
  std::vector<std::string> signatures;
  signatures.reserve(rows.size());
  for (auto const& row : rows) {
    auto& kinds = signatures.emplace_back();
    for (std::size_t i = 0; i < order.size(); ++i) {
      kinds += static_cast<char>(kind_of(row[order[i]]));
      if (usual[i] == null) usual[i] = kinds[i];
    }
  }
  for (auto& kinds : signatures)
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (kinds[i] == null) kinds[i] = usual[i];
  return signatures;
}

}  // namespace

std::int64_t PostgresqlConnection::execute_many(Query const& query, std::span<std::string_view const> names,
                                                std::span<std::vector<Value> const> rows) {
  settle();
  auto& statement = known(query);
  auto const order = order_of(statement.sql.names(), names, query.name);
  for (auto const& row : rows) {
    require_row_of(names.size(), row.size(), query.name);
    for (std::size_t i = 0; i < row.size(); ++i) require_storable(row[i], query.name, ":" + std::string(names[i]));
  }
  auto const signatures = signatures_of(order, rows);
  for (auto const& kinds : signatures) prepared(query, statement, kinds);  // not possible inside the pipeline
  std::int64_t changed = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (in_pipeline_.size() >= most_in_pipeline) changed += settle().changed;
    PgArguments arguments(order.size());
    for (std::size_t j = 0; j < order.size(); ++j)
      if (signatures[i][j] != static_cast<char>(ValueKind::null)) arguments.add(rows[i][order[j]]);
    put_in_pipeline(prepared(query, statement, signatures[i]), arguments, query.name);
  }
  return changed + settle().changed;
}

std::int64_t PostgresqlConnection::bulk_insert(std::string_view table, std::span<std::string_view const> columns,
                                               NextRow const& next) {
  run("COPY " + quoted(table) + " (" + quoted_list(columns) + ") FROM STDIN", table);
  std::string buffer;
  std::vector<Value> row;
  try {
    while (row.clear(), next(row)) {
      require_row_of(columns.size(), row.size(), table);
      for (std::size_t i = 0; i < row.size(); ++i) require_storable(row[i], table, columns[i]);
      append_copy_row(buffer, row);
      if (buffer.size() >= copy_buffer_bytes) put_copy(buffer, table);
    }
    put_copy(buffer, table);
  } catch (...) {
    try {
      end_copy("the program gave up", table);
    } catch (DatabaseError const&) {  // the answer to giving up; the reason for it is thrown on
    }
    throw;
  }
  auto const inserted = end_copy(nullptr, table);
  if (std::ranges::find(columns, std::string_view("id")) != columns.end()) number_after(table);
  return inserted;
}

void PostgresqlConnection::number_after(std::string_view table) {
  auto const name = quoted(table);
  std::string sequence;
  Param const of_table{"table", name};
  each({table, "SELECT pg_get_serial_sequence(:table, 'id')"}, {&of_table, 1},
       [&](Row const& row) { sequence = row.get<std::string>(0); });
  if (sequence.empty()) return;
  // Never back: others may hold numbers that are not committed yet.
  auto const sql = "SELECT setval(:sequence, greatest((SELECT coalesce(max(id), 0) + 1 FROM " + name +
                   "), nextval(:sequence)), false)";
  Param const of_sequence{"sequence", sequence};
  execute({table, sql}, {&of_sequence, 1});
}

void PostgresqlConnection::put_copy(std::string& buffer, std::string_view table) {
  for (int queued = 0;
       (queued = PQputCopyData(connection_.get(), buffer.data(), static_cast<int>(buffer.size()))) != 1;) {
    if (queued < 0) throw_error(nullptr, table);
    flush(table);
  }
  flush(table);
  buffer.clear();
}

std::int64_t PostgresqlConnection::end_copy(char const* refusal, std::string_view table) {
  auto const until = deadline();
  for (int queued = 0; (queued = PQputCopyEnd(connection_.get(), refusal)) != 1;) {
    if (queued < 0) throw_error(nullptr, table);
    flush(table);
  }
  std::int64_t inserted = 0;
  PgResult failed;
  while (auto result = next_result(table, until)) {
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK)
      inserted = integer_from(PQcmdTuples(result.get()));
    else
      failed = std::move(result);
    if (PQstatus(connection_.get()) != CONNECTION_OK) break;
  }
  if (failed || PQstatus(connection_.get()) != CONNECTION_OK) throw_error(failed.get(), table);
  return inserted;
}

}  // namespace amity::db
