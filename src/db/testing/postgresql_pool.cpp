// SPDX-License-Identifier: Apache-2.0
#include "postgresql_pool.h"

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <stdexcept>

namespace amity::db {
namespace {

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};

// Runs SQL as the cluster's superuser; the first column of the last result.
std::vector<std::string> run(std::string const& url, std::string const& sql) {
  std::unique_ptr<PGconn, Finish> const connection(PQconnectdb(url.c_str()));
  PQsetNoticeProcessor(
      connection.get(), [](void*, char const*) {}, nullptr);
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(connection.get(), sql.c_str()), &PQclear);
  auto const status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
    throw std::runtime_error("AMITY_TEST_POSTGRES: " + std::string(PQerrorMessage(connection.get())));
  std::vector<std::string> rows;
  for (int row = 0; row < PQntuples(result.get()); ++row) rows.emplace_back(PQgetvalue(result.get(), row, 0));
  return rows;
}

// What a test may have changed of the tables themselves.
constexpr auto shape_sql = R"(
SELECT md5(string_agg(part, ',' ORDER BY part)) FROM (
  SELECT 'relation ' || oid AS part FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT concat_ws(' ', 'column', attrelid, attname, atttypid, attnotnull, attisdropped)
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT 'default ' || oid FROM pg_attrdef
  UNION ALL SELECT 'constraint ' || oid FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'trigger ' || oid FROM pg_trigger
  UNION ALL SELECT 'function ' || oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_'
) AS parts)";

// Without triggers, so that the order in which the tables are emptied is of no matter. DELETE, for most tables are
// empty and the others short: TRUNCATE makes several new files for each.
constexpr auto empty_all_sql = R"(
SET session_replication_role = replica;
DO $$
DECLARE name text; has_rows boolean;
BEGIN
  FOR name IN SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
    EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO has_rows;
    IF has_rows THEN EXECUTE 'DELETE FROM ' || name; END IF;
  END LOOP;
END $$;
)";

constexpr auto tables_sql =
    "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";

constexpr auto sequences_sql = R"(
SELECT format('SELECT setval(%L, %s, %L);', schemaname || '.' || sequencename, coalesce(last_value, start_value),
              last_value IS NOT NULL)
FROM pg_sequences WHERE schemaname = 'public')";

// The statements that put rows and sequences as they are now into tables without rows.
std::string refill_of(std::string const& url) {
  std::string rows;
  for (auto const& table : run(url, tables_sql))
    rows += (rows.empty() ? "" : " UNION ALL ") + ("SELECT format('INSERT INTO " + table) +
            " OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::" + table +
            ", %L);', json_agg(t)) FROM " + table + " t HAVING count(*) > 0";
  std::string statements;
  for (auto const& statement : run(url, rows)) statements += statement + "\n";
  for (auto const& statement : run(url, sequences_sql)) statements += statement + "\n";
  return statements;
}

}  // namespace

PostgresqlPool::PostgresqlPool(std::string cluster, std::function<void(std::string const& url)> migrate)
    : cluster_(std::move(cluster)), migrate_(std::move(migrate)) {}

std::string PostgresqlPool::empty() { return take(false); }

std::string PostgresqlPool::migrated() {
  if (template_.empty()) make_template();
  return take(true);
}

std::string PostgresqlPool::take(bool migrated) {
  auto const* const test = testing::UnitTest::GetInstance()->current_test_info();
  auto const is_free = [&](Made const& made) {
    return made.is_migrated == migrated && made.owner != nullptr && made.owner != test;
  };
  for (auto at = std::find_if(made_.begin(), made_.end(), is_free); at != made_.end();
       at = std::find_if(at + 1, made_.end(), is_free)) {
    if (!clean(*at)) {
      at->owner = nullptr;  // its tables are others now: left alone
      continue;
    }
    at->owner = test;
    return address_of(at->name);
  }
  made_.push_back({create(migrated), migrated, test});
  return address_of(made_.back().name);
}

bool PostgresqlPool::clean(Made const& made) const {
  auto const url = address_of(made.name);
  if (made.is_migrated && run(url, shape_sql).at(0) != shape_) return false;
  run(url, made.is_migrated ? clear_ : "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  return true;
}

std::string PostgresqlPool::create(bool migrated) {
  auto const name = "amity_test_" + std::to_string(getpid()) + "_" + std::to_string(made_.size());
  run(cluster_, "DROP DATABASE IF EXISTS " + name);
  run(cluster_, "CREATE DATABASE " + name + (migrated ? " TEMPLATE " + template_ : ""));
  return name;
}

void PostgresqlPool::make_template() {
  auto const name = create(false);
  made_.push_back({name, false, nullptr});
  auto const url = address_of(name);
  migrate_(url);
  shape_ = run(url, shape_sql).at(0);
  clear_ = empty_all_sql + refill_of(url);
  template_ = name;
}

// The address of another database of the same cluster: the path of the URL replaced.
std::string PostgresqlPool::address_of(std::string const& name) const {
  auto const authority = cluster_.find("://") + 3;
  auto const query = std::min(cluster_.find('?', authority), cluster_.size());
  auto const path = std::min(cluster_.find('/', authority), query);
  return cluster_.substr(0, path) + "/" + name + cluster_.substr(query);
}

void PostgresqlPool::drop_all() const {
  for (auto const& made : made_) {
    try {
      run(cluster_, "DROP DATABASE IF EXISTS " + made.name + " WITH (FORCE)");
    } catch (std::exception const& error) {
      std::cerr << error.what() << '\n';
    }
  }
}

}  // namespace amity::db
