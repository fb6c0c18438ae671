// SPDX-License-Identifier: Apache-2.0
// Statements that go along with the next one.
#include "core/testing.h"
#include "db_test.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Later : public OnEachDatabase {
 protected:
  Later() { commit("CREATE TABLE line (id BIGINT PRIMARY KEY, text TEXT NOT NULL)"); }
  std::int64_t lines() { return number("SELECT count(*) FROM line"); }
  static void add_line(Transaction& transaction, int id) {
    transaction.execute_later({"line.add", "INSERT INTO line VALUES (:id, :text)"}, {{"id", id}, {"text", "words"}});
  }
  static std::int64_t counted(Transaction& transaction) {
    return transaction
        .one({"line.count", "SELECT count(*) FROM line"}, {}, [](Row const& row) { return row.integer(0); })
        .value();
  }
};
AMITY_ON_EACH_DATABASE(Later);

TEST_P(Later, what_is_asked_next_sees_them) {
  auto transaction = database.write();
  for (int id = 1; id <= 3; ++id) add_line(transaction, id);
  EXPECT_EQ(counted(transaction), 3);
  add_line(transaction, 4);
  EXPECT_EQ(transaction.execute({"line.all", "DELETE FROM line"}), 4);
}

TEST_P(Later, a_commit_keeps_them) {
  auto transaction = database.write();
  for (int id = 1; id <= 1200; ++id) add_line(transaction, id);  // more than are sent together
  transaction.commit();
  EXPECT_EQ(lines(), 1200);
}

TEST_P(Later, without_a_commit_they_are_gone) {
  {
    auto transaction = database.write();
    add_line(transaction, 1);
  }
  EXPECT_EQ(lines(), 0);
}

TEST_P(Later, one_that_fails_can_not_be_committed_and_is_told_by_its_name) {
  auto const error = error_of([&] {
    auto transaction = database.write();
    add_line(transaction, 1);
    add_line(transaction, 1);
    add_line(transaction, 2);
    transaction.commit();
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::constraint) << error->what();
  EXPECT_THAT(error->what(), testing::StartsWith("line.add: "));
  EXPECT_EQ(lines(), 0);
}

TEST_P(Later, one_that_fails_undoes_its_own_part_alone) {
  auto transaction = database.write();
  EXPECT_TRUE(transaction.part([&] {
    add_line(transaction, 1);
    return true;
  }));
  auto const error = error_of([&] {
    transaction.part([&] {
      add_line(transaction, 2);
      add_line(transaction, 1);
      return true;
    });
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::constraint) << error->what();
  EXPECT_TRUE(transaction.part([&] {
    add_line(transaction, 3);
    return true;
  }));
  EXPECT_EQ(counted(transaction), 2);
  transaction.commit();
  EXPECT_EQ(lines(), 2);
}

TEST_P(Later, a_part_that_is_given_up_takes_them_along) {
  auto transaction = database.write();
  add_line(transaction, 1);
  EXPECT_FALSE(transaction.part([&] {
    add_line(transaction, 2);
    return false;
  }));
  transaction.commit();
  EXPECT_EQ(lines(), 1);
}

TEST_P(Later, they_may_stand_before_many_rows_at_once) {
  auto transaction = database.write();
  add_line(transaction, 1);
  std::vector<std::vector<Value>> const rows{{2, "two"}, {3, "three"}};
  std::vector<std::string_view> const names{"id", "text"};
  EXPECT_EQ(transaction.execute_many({"line.many", "INSERT INTO line VALUES (:id, :text)"}, names, rows), 2);
  add_line(transaction, 4);
  int next = 5;
  EXPECT_EQ(transaction.bulk_insert("line", names,
                                    [&](std::vector<Value>& row) {
                                      if (next > 6) return false;
                                      row = {next++, "copied"};
                                      return true;
                                    }),
            2);
  add_line(transaction, 7);
  transaction.script({"line.script", "DELETE FROM line WHERE id = 7; DELETE FROM line WHERE id = 6;"});
  EXPECT_EQ(counted(transaction), 5);
}

TEST_P(Later, what_was_noted_is_forgotten_where_a_part_is_undone) {
  auto transaction = database.write();
  transaction.note("end", "1");
  EXPECT_EQ(transaction.noted("end"), "1");
  EXPECT_EQ(transaction.noted("other"), std::nullopt);
  transaction.part([&] {
    transaction.note("end", "2");
    return false;
  });
  EXPECT_EQ(transaction.noted("end"), std::nullopt);
}

TEST_P(Later, a_lock_of_a_part_that_was_undone_is_taken_anew) {
  if (database.dialect() == Dialect::sqlite) GTEST_SKIP() << "SQLite has one writer";
  auto transaction = database.write();
  transaction.lock("kept");
  transaction.part([&] {
    transaction.lock("undone");
    return false;
  });
  auto const held = [&] {
    return transaction
        .one({"locks", "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"}, {},
             [](Row const& row) { return row.integer(0); })
        .value();
  };
  EXPECT_EQ(held(), 1);
  transaction.lock("kept");
  transaction.lock("undone");
  EXPECT_EQ(held(), 2);
}

}  // namespace
}  // namespace amity::db
