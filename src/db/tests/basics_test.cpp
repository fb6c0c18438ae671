// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Basics : public OnEachDatabase {};
AMITY_ON_EACH_DATABASE(Basics);

TEST_P(Basics, what_was_committed_is_there) {
  auto tx = database.write();
  tx.execute({"make", "CREATE TABLE t (id BIGINT, name TEXT)"});
  EXPECT_EQ(tx.execute({"put", "INSERT INTO t VALUES (:id, :name)"}, {{"id", 1}, {"name", "昆明"}}), 1);
  tx.commit();
  auto const names =
      database.read().all({"get", "SELECT name FROM t"}, {}, [](Row const& row) { return row.get<std::string>(0); });
  EXPECT_EQ(names, std::vector<std::string>{"昆明"});
}

TEST_P(Basics, the_programs_own_migrations_run_once) {
  EXPECT_GE(database.migrate().value(), 1);
  EXPECT_EQ(database.migrate().value(), 0);
  EXPECT_THAT(database.check(), testing::IsEmpty());
}

}  // namespace
}  // namespace amity::db
