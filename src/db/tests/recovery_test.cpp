// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL server that cuts its connections, as it does when it is restarted.
#include "db_test.h"
#include "relay.h"

#include <thread>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Recovery : public testing::Test {
 protected:
  void SetUp() override {
    if (kinds_of_database() < 2) GTEST_SKIP() << "no PostgreSQL";
    address = empty_database_url("postgresql");
    database.emplace(Database::open(address, {.connections = 3}).value());
    other.emplace(Database::open(address).value());
    auto tx = database->write();
    tx.execute({"make", "CREATE TABLE t (id BIGINT PRIMARY KEY)"});
    tx.commit();
  }
  // Cuts every connection but the one that says so.
  void cut_all() {
    other->write().each({"cut",
                         "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                         "WHERE datname = current_database() AND pid <> pg_backend_pid()"},
                        {}, [](Row const& row) { ASSERT_TRUE(row.get<bool>(0)); });
  }
  std::int64_t rows() {
    return database->read()
        .one({"count", "SELECT count(*) FROM t"}, {}, [](Row const& row) { return row.get<std::int64_t>(0); })
        .value();
  }
  static constexpr Query put{"put", "INSERT INTO t VALUES (:id)"};

  std::string address;
  std::optional<Database> database;
  std::optional<Database> other;
};

TEST_F(Recovery, idle_connections_that_were_cut_are_replaced_unseen) {
  {
    auto const a = database->read();
    auto const b = database->read();
    auto const c = database->read();
  }
  cut_all();
  EXPECT_EQ(rows(), 0);
  auto tx = database->write();
  tx.execute(put, {{"id", 1}});
  tx.commit();
  EXPECT_EQ(rows(), 1);
}

TEST_F(Recovery, a_transaction_that_was_cut_says_so_and_never_that_it_was_committed) {
  auto tx = database->write();
  tx.execute(put, {{"id", 1}});
  cut_all();
  EXPECT_EQ(error_of([&] { tx.execute(put, {{"id", 2}}); })->kind(), Kind::gone);
  EXPECT_EQ(error_of([&] { tx.commit(); })->kind(), Kind::gone);
  EXPECT_EQ(rows(), 0);
}

TEST_F(Recovery, a_commit_without_an_answer_is_told_as_gone) {
  auto tx = database->write();
  tx.execute(put, {{"id", 1}});
  cut_all();
  EXPECT_EQ(error_of([&] { tx.commit(); })->kind(), Kind::gone);
  EXPECT_EQ(rows(), 0);
}

TEST_F(Recovery, a_pipeline_that_was_cut_is_told_as_gone) {
  std::vector<std::vector<Value>> rows_to_put;
  for (int id = 0; id < 5'000; ++id) rows_to_put.push_back({id});
  auto tx = database->write();
  tx.execute(put, {{"id", -1}});
  cut_all();
  auto const error = error_of([&] { tx.execute_many(put, std::array<std::string_view, 1>{"id"}, rows_to_put); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::gone);
  EXPECT_EQ(rows(), 0);
}

TEST_F(Recovery, a_copy_that_is_cut_on_its_way_is_told_as_gone) {
  int id = 0;
  auto tx = database->write();
  auto const error = error_of([&] {
    tx.bulk_insert("t", std::array<std::string_view, 1>{"id"}, [&](std::vector<Value>& row) {
      if (id == 50'000) cut_all();
      row = {id};
      return ++id < 500'000;
    });
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::gone) << error->what();
  EXPECT_EQ(rows(), 0);
}

TEST_F(Recovery, a_commit_whose_answer_was_lost_is_told_as_gone_though_it_was_kept) {
  Relay wire(address);
  auto behind = Database::open(wire.url()).value();
  auto tx = behind.write();
  tx.execute(put, {{"id", 1}});
  wire.cut_before_the_next_answer();
  EXPECT_EQ(error_of([&] { tx.commit(); })->kind(), Kind::gone);
  EXPECT_EQ(rows(), 1);
  EXPECT_FALSE(error_of([&] { behind.write().execute(put, {{"id", 2}}); }));
}

TEST_F(Recovery, a_cut_wire_is_told_as_gone_whatever_is_done_next) {
  Relay wire(address);
  auto behind = Database::open(wire.url()).value();
  std::vector<std::vector<Value>> const many(3'000, std::vector<Value>{7});
  std::array<std::string_view, 1> const columns{"id"};
  std::vector<std::function<void(Transaction&)>> const ways{
      [&](Transaction& tx) {
        tx.execute(put, {{"id", 2}});
      },
      [&](Transaction& tx) { tx.execute_many(put, columns, many); },
      [&](Transaction& tx) { tx.bulk_insert("t", columns, [](std::vector<Value>& row) { return row = {3}, false; }); },
      [&](Transaction& tx) {
        tx.script({"script", "SELECT 1; SELECT 2"});
      },
      [&](Transaction& tx) { tx.lock("key"); },
      [&](Transaction& tx) { tx.commit(); },
  };
  for (auto const& way : ways) {
    auto tx = behind.write();
    tx.execute(put, {{"id", 1}});
    wire.cut();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));  // so that it is cut before anything is sent
    auto const error = error_of([&] { way(tx); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), Kind::gone) << error->what();
  }
  EXPECT_EQ(rows(), 0);
}

TEST_F(Recovery, two_that_wait_for_each_other_are_told_it_is_busy) {
  auto first = database->write();
  first.lock("a");
  auto second = database->write();
  second.lock("b");
  std::optional<DatabaseError> one, two;
  {
    std::jthread const waiting([&] { one = error_of([&] { first.lock("b"); }); });
    two = error_of([&] { second.lock("a"); });
  }
  ASSERT_TRUE(one || two);
  EXPECT_EQ((one ? one : two)->kind(), Kind::busy);
}

}  // namespace
}  // namespace amity::db
