// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL server that cuts its connections, as it does when it is restarted.
#include "db_test.h"

#include <thread>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Recovery : public testing::Test {
 protected:
  void SetUp() override {
    auto const urls = test_database_urls();
    if (urls.size() < 2) GTEST_SKIP() << "no PostgreSQL";
    database.emplace(Database::open(urls[1], {.connections = 3}).value());
    other.emplace(Database::open(urls[1]).value());
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
