// SPDX-License-Identifier: Apache-2.0
// Parts of a transaction that are undone alone.
#include "db_test.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Part : public OnEachDatabase {
 protected:
  void SetUp() override { commit("CREATE TABLE t (id BIGINT PRIMARY KEY, name TEXT NOT NULL)"); }
  static constexpr Query put{"put", "INSERT INTO t VALUES (:id, :name)"};
};

TEST_P(Part, is_kept_where_it_says_so_and_undone_where_not) {
  auto tx = database.write();
  EXPECT_TRUE(tx.part([&] { return tx.execute(put, {{"id", 1}, {"name", "kept"}}) == 1; }));
  EXPECT_FALSE(tx.part([&] { return tx.execute(put, {{"id", 2}, {"name", "undone"}}) == 0; }));
  EXPECT_TRUE(tx.part([&] { return tx.execute(put, {{"id", 3}, {"name", "kept too"}}) == 1; }));
  tx.commit();
  EXPECT_EQ(texts("SELECT name FROM t ORDER BY id"), (std::vector<std::string>{"kept", "kept too"}));
}

TEST_P(Part, that_breaks_a_constraint_leaves_the_others_as_they_are) {
  auto tx = database.write();
  tx.part([&] { return tx.execute(put, {{"id", 1}, {"name", "first"}}) == 1; });
  auto const error = error_of([&] {
    tx.part([&] {
      tx.execute(put, {{"id", 2}, {"name", "second"}});
      tx.execute(put, {{"id", 1}, {"name", "again"}});
      return true;
    });
  });
  EXPECT_EQ(error->kind(), Kind::constraint);
  tx.part([&] { return tx.execute(put, {{"id", 3}, {"name", "third"}}) == 1; });
  tx.commit();
  EXPECT_EQ(texts("SELECT name FROM t ORDER BY id"), (std::vector<std::string>{"first", "third"}));
}

TEST_P(Part, that_throws_something_of_its_own_is_undone) {
  auto tx = database.write();
  EXPECT_THROW(tx.part([&]() -> bool {
    tx.execute(put, {{"id", 1}, {"name", "half"}});
    throw std::runtime_error("no");
  }),
               std::runtime_error);
  tx.commit();
  EXPECT_EQ(number("SELECT count(*) FROM t"), 0);
}

TEST_P(Part, whose_error_is_swallowed_is_not_kept) {
  auto tx = database.write();
  auto const error = error_of([&] {
    tx.part([&] {
      tx.execute(put, {{"id", 1}, {"name", "first"}});
      (void)error_of([&] { tx.execute(put, {{"id", 1}, {"name", "again"}}); });
      return true;
    });
  });
  EXPECT_TRUE(error);
  tx.commit();
  EXPECT_EQ(number("SELECT count(*) FROM t"), 0);
}

AMITY_ON_EACH_DATABASE(Part);

}  // namespace
}  // namespace amity::db
