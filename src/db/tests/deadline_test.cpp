// SPDX-License-Identifier: Apache-2.0
// Statements that take too long, and a server that says nothing any more.
#include "db_test.h"
#include "relay.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;
using std::chrono::milliseconds;
using std::chrono::seconds;

// Counts to a number that no machine reaches in the time of a test.
constexpr Query endless{"endless",
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) "
                        "SELECT count(*) FROM n"};

class Deadline : public OnEachDatabase {};

TEST_P(Deadline, ends_a_statement_that_takes_too_long_and_the_connection_goes_on) {
  auto hurried = opened(url, {.statement_time = milliseconds{100}});
  {
    auto tx = hurried.read();
    EXPECT_EQ(error_of([&] { tx.each(endless, {}, [](Row const&) {}); })->kind(), Kind::busy);
  }
  EXPECT_EQ(hurried.read().one({"one", "SELECT 1"}, {}, [](Row const& row) { return row.get<int>(0); }), 1);
}

TEST_P(Deadline, that_ended_one_part_leaves_the_rest_of_the_transaction) {
  commit("CREATE TABLE t (id BIGINT PRIMARY KEY)");
  auto hurried = opened(url, {.statement_time = milliseconds{100}});
  auto tx = hurried.write();
  tx.execute({"put", "INSERT INTO t VALUES (1)"});
  EXPECT_EQ(error_of([&] {
              tx.part([&] {
                tx.each(endless, {}, [](Row const&) {});
                return true;
              });
            })->kind(),
            Kind::busy);
  tx.commit();
  EXPECT_EQ(number("SELECT count(*) FROM t"), 1);
}

AMITY_ON_EACH_DATABASE(Deadline);

// Many statements of 20 ms, each with more text than a socket holds, so that the server works while there is still
// something to send; together they take longer than one may, which is a hundred times what one takes.
class SlowPipeline : public testing::Test {
 protected:
  void SetUp() override {
    if (kinds_of_database() < 2) GTEST_SKIP() << "no PostgreSQL";
    database.emplace(Database::open(empty_database_url("postgresql"), {.statement_time = seconds{2}}).value());
  }
  static constexpr int statements = 150;
  static constexpr Query slow{"slow", "SELECT pg_sleep(0.02), CAST(:text AS TEXT)"};
  std::string const text{std::string(100'000, 'x')};
  std::optional<Database> database;
};

TEST_F(SlowPipeline, has_the_time_of_each_of_its_statements) {
  auto tx = database->write();
  std::vector<std::vector<Value>> const rows(statements, std::vector<Value>{text});
  std::array<std::string_view, 1> const names{"text"};
  EXPECT_EQ(tx.execute_many(slow, names, rows), statements);
  for (int i = 0; i < statements; ++i) tx.execute_later(slow, {{"text", text}});
  tx.commit();
}

class Silence : public testing::Test {
 protected:
  void SetUp() override {
    if (kinds_of_database() < 2) GTEST_SKIP() << "no PostgreSQL";
    relay.emplace(empty_database_url("postgresql"));
    database.emplace(Database::open(relay->url(), {.statement_time = milliseconds{200}}).value());
    auto tx = database->write();
    tx.execute({"make", "CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT)"});
    tx.commit();
  }
  std::optional<Relay> relay;
  std::optional<Database> database;
  static constexpr Query put{"put", "INSERT INTO t VALUES (:id, 'x')"};
};

TEST_F(Silence, of_the_server_is_noticed_by_a_reader) {
  auto tx = database->read();
  relay->fall_silent();
  EXPECT_EQ(error_of([&] { tx.each({"one", "SELECT 1"}, {}, [](Row const&) {}); })->kind(), Kind::gone);
}

TEST_F(Silence, at_a_commit_is_told_as_gone_since_nobody_knows) {
  auto tx = database->write();
  tx.execute(put, {{"id", 1}});
  relay->fall_silent();
  EXPECT_EQ(error_of([&] { tx.commit(); })->kind(), Kind::gone);
}

TEST_F(Silence, in_a_pipeline_and_in_a_copy_is_noticed) {
  std::vector<std::vector<Value>> rows;
  for (int id = 0; id < 5'000; ++id) rows.push_back({id});
  std::array<std::string_view, 1> const names{"id"};
  auto piped = database->write();
  auto copied = database->write();
  relay->fall_silent();
  EXPECT_EQ(error_of([&] { piped.execute_many(put, names, rows); })->kind(), Kind::gone);
  std::array<std::string_view, 2> const columns{"id", "name"};
  int next = 0;
  EXPECT_EQ(error_of([&] {
              copied.bulk_insert("t", columns, [&](std::vector<Value>& row) {
                row.assign({Value{next}, Value{std::string(1000, 'y')}});
                return ++next < 100'000;
              });
            })->kind(),
            Kind::gone);
}

TEST_F(Silence, over_is_over_for_new_connections) {
  {
    auto tx = database->read();
    relay->fall_silent();
    EXPECT_TRUE(error_of([&] { tx.each({"one", "SELECT 1"}, {}, [](Row const&) {}); }));
  }
  relay->cut();
  relay->speak_again();
  EXPECT_EQ(database->read().one({"one", "SELECT 1"}, {}, [](Row const& row) { return row.get<int>(0); }), 1);
}

}  // namespace
}  // namespace amity::db
