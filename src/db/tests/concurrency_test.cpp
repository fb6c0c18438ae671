// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"

#include <atomic>
#include <thread>

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Concurrency : public OnEachDatabase {
 protected:
  Concurrency() { commit("CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)"); }
  std::int64_t value_of(Transaction& tx, std::string_view name) {
    return tx
        .one({"value", "SELECT value FROM counter WHERE name = :name"}, {{"name", name}},
             [](Row const& row) { return row.get<std::int64_t>(0); })
        .value();
  }
};
AMITY_ON_EACH_DATABASE(Concurrency);

TEST_P(Concurrency, readers_never_see_half_of_a_write) {
  commit("INSERT INTO counter VALUES ('left', 0), ('right', 0)");
  std::atomic<bool> done{false};
  std::atomic<int> torn{0}, looks{0};
  std::vector<std::jthread> readers;
  for (int i = 0; i < 8; ++i)  // more than there are connections
    readers.emplace_back([&] {
      do {
        auto tx = database.read();
        if (value_of(tx, "left") + value_of(tx, "right") != 0) ++torn;
        ++looks;
      } while (!done);
    });
  for (int i = 0; i < 200; ++i) {
    auto tx = database.write();
    tx.execute({"left", "UPDATE counter SET value = value + 1 WHERE name = 'left'"});
    tx.execute({"right", "UPDATE counter SET value = value - 1 WHERE name = 'right'"});
    tx.commit();
  }
  done = true;
  readers.clear();
  EXPECT_EQ(torn, 0);
  EXPECT_GE(looks, 8);
  EXPECT_EQ(number("SELECT value FROM counter WHERE name = 'left'"), 200);
}

TEST_P(Concurrency, writers_that_lock_a_key_lose_nothing_of_each_other) {
  commit("INSERT INTO counter VALUES ('n', 0)");
  auto const count_up = [&] {
    for (int i = 0; i < 100; ++i) {
      auto tx = database.write();
      tx.lock("counter n");
      auto const seen = value_of(tx, "n");
      tx.execute({"set", "UPDATE counter SET value = :value WHERE name = 'n'"}, {{"value", seen + 1}});
      tx.commit();
    }
  };
  {
    std::vector<std::jthread> writers;
    for (int i = 0; i < 4; ++i) writers.emplace_back(count_up);
  }
  EXPECT_EQ(number("SELECT value FROM counter"), 400);
}

TEST_P(Concurrency, writers_of_two_programs_wait_for_each_other) {
  commit("INSERT INTO counter VALUES ('n', 0)");
  auto other = opened(url);  // as another process would: nothing is shared but the database
  auto const count_up = [](Database& mine) {
    for (int i = 0; i < 100; ++i) {
      auto tx = mine.write();
      tx.execute({"add", "UPDATE counter SET value = value + 1"});
      tx.commit();
    }
  };
  {
    std::jthread const here([&] { count_up(database); });
    std::jthread const there([&] { count_up(other); });
  }
  EXPECT_EQ(number("SELECT value FROM counter"), 200);
}

TEST_P(Concurrency, one_who_waits_too_long_is_told_it_is_busy) {
  auto impatient = opened(url, {.connections = 2, .busy_timeout = std::chrono::milliseconds(50)});
  commit("INSERT INTO counter VALUES ('n', 0)");
  auto holder = database.write();
  holder.lock("n");
  holder.execute({"hold", "UPDATE counter SET value = 1"});
  auto const error = error_of([&] {
    auto tx = impatient.write();
    tx.lock("n");
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::busy) << error->what();
  auto const row_error = error_of([&] { impatient.write().execute({"want", "UPDATE counter SET value = 2"}); });
  ASSERT_TRUE(row_error);
  EXPECT_EQ(row_error->kind(), Kind::busy) << row_error->what();
  holder.commit();
  EXPECT_EQ(impatient.write().execute({"want", "UPDATE counter SET value = 2"}), 1);
}

TEST_P(Concurrency, one_connection_too_many_waits_for_its_turn_and_no_longer_than_told) {
  auto narrow = opened(url, {.connections = 1, .busy_timeout = std::chrono::milliseconds(50)});
  {
    auto const first = narrow.read();
    auto const error = error_of([&] { narrow.read(); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), Kind::busy);
    EXPECT_FALSE(error_of([&] { narrow.write(); }));  // writers have a place of their own
  }
  EXPECT_FALSE(error_of([&] { narrow.read(); }));
}

TEST(ConcurrencyInMemory, threads_take_turns_on_the_one_connection) {
  auto memory = Database::open(":memory:").value();
  auto tx = memory.write();
  tx.execute({"make", "CREATE TABLE counter (value BIGINT)"});
  tx.execute({"put", "INSERT INTO counter VALUES (0)"});
  tx.commit();
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int j = 0; j < 100; ++j) {
          auto mine = memory.write();
          mine.execute({"add", "UPDATE counter SET value = value + 1"});
          mine.commit();
        }
      });
  }
  auto const value =
      memory.read().one({"get", "SELECT value FROM counter"}, {}, [](Row const& r) { return r.get<int>(0); });
  EXPECT_EQ(value, 400);
}

}  // namespace
}  // namespace amity::db
