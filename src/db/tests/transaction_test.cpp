// SPDX-License-Identifier: Apache-2.0
#include "core/testing.h"
#include "db_test.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Transactions : public OnEachDatabase {
 protected:
  Transactions() {
    commit("CREATE TABLE country (code TEXT PRIMARY KEY CHECK (length(code) = 2))");
    commit("CREATE TABLE city (id BIGINT PRIMARY KEY, country TEXT NOT NULL REFERENCES country (code))");
    commit("INSERT INTO country VALUES ('CN')");
  }
  std::int64_t cities() { return number("SELECT count(*) FROM city"); }
  static constexpr Query add{"atlas.add_city", "INSERT INTO city VALUES (:id, :country)"};
};
AMITY_ON_EACH_DATABASE(Transactions);

TEST_P(Transactions, what_was_not_committed_is_gone) {
  {
    auto tx = database.write();
    tx.execute(add, {{"id", 1}, {"country", "CN"}});
  }
  EXPECT_EQ(cities(), 0);
}

TEST_P(Transactions, an_exception_on_the_way_leaves_nothing) {
  EXPECT_THROW(
      {
        auto tx = database.write();
        tx.execute(add, {{"id", 1}, {"country", "CN"}});
        throw std::logic_error("changed my mind");
      },
      std::logic_error);
  EXPECT_EQ(cities(), 0);
}

TEST_P(Transactions, say_how_many_rows_they_changed) {
  auto tx = database.write();
  for (int id = 1; id <= 3; ++id) EXPECT_EQ(tx.execute(add, {{"id", id}, {"country", "CN"}}), 1);
  EXPECT_EQ(tx.execute({"make", "CREATE TABLE other (id BIGINT)"}), 0);
  EXPECT_EQ(tx.execute({"none", "DELETE FROM city WHERE id > 9"}), 0);
  EXPECT_EQ(tx.execute({"two", "UPDATE city SET id = id + 10 WHERE id > 1"}), 2);
  EXPECT_EQ(tx.execute({"all", "DELETE FROM city"}), 3);
}

TEST_P(Transactions, a_broken_constraint_is_told_with_the_querys_name) {
  for (auto const& [id, country] :
       {std::pair(1, "CN"), std::pair(2, "XX"), std::pair(2, static_cast<char const*>(nullptr))}) {
    auto const error = error_of([&, id = id, country = country] {
      auto tx = database.write();
      tx.execute(add, {{"id", 1}, {"country", "CN"}});
      tx.execute(add, {{"id", id}, {"country", country ? Value(country) : Value()}});
    });
    ASSERT_TRUE(error) << id;
    EXPECT_EQ(error->kind(), Kind::constraint) << error->what();
    EXPECT_THAT(error->what(), testing::StartsWith("atlas.add_city: "));
    EXPECT_GT(std::string(error->what()).size(), 20U);
  }
  EXPECT_EQ(error_of([&] { commit("INSERT INTO country VALUES ('CHN')"); })->kind(), Kind::constraint);
}

TEST_P(Transactions, one_whose_statement_failed_can_not_be_committed) {
  auto tx = database.write();
  tx.execute(add, {{"id", 1}, {"country", "CN"}});
  EXPECT_TRUE(error_of([&] { tx.execute(add, {{"id", 1}, {"country", "CN"}}); }));
  EXPECT_TRUE(error_of([&] { tx.execute(add, {{"id", 2}, {"country", "CN"}}); }));
  auto const error = error_of([&] { tx.commit(); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::constraint);
  EXPECT_EQ(cities(), 0);
}

TEST_P(Transactions, one_that_was_committed_is_over) {
  auto tx = database.write();
  tx.commit();
  EXPECT_TRUE(error_of([&] { tx.commit(); }));
  EXPECT_TRUE(error_of([&] { tx.execute(add, {{"id", 1}, {"country", "CN"}}); }));
}

TEST_P(Transactions, wrong_sql_is_told_with_the_querys_name) {
  auto const error = error_of([&] { database.write().execute({"atlas.typo", "SELEKT 1"}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::other);
  EXPECT_THAT(error->what(), testing::StartsWith("atlas.typo: "));
}

TEST_P(Transactions, a_reader_can_not_write) {
  auto const error = error_of([&] { database.read().execute(add, {{"id", 1}, {"country", "CN"}}); });
  ASSERT_TRUE(error);
  EXPECT_EQ(cities(), 0);
}

TEST_P(Transactions, a_reader_sees_the_database_as_it_was_when_it_began) {
  auto reader = database.read();
  commit("INSERT INTO city VALUES (1, 'CN')");
  auto const seen =
      reader.one({"count", "SELECT count(*) FROM city"}, {}, [](Row const& row) { return row.get<int>(0); });
  EXPECT_EQ(seen, 0);
  EXPECT_EQ(cities(), 1);
}

TEST_P(Transactions, a_move_takes_the_work_along) {
  auto tx = database.write();
  tx.execute(add, {{"id", 1}, {"country", "CN"}});
  auto moved = std::move(tx);
  moved.commit();
  EXPECT_EQ(cities(), 1);
}

TEST(Database, says_why_it_can_not_be_opened) {
  auto const refused = [](std::string_view url) { return Database::open(url).error(); };
  EXPECT_EQ(refused("/no/such/folder/amity.db").code, Errc::unavailable);
  EXPECT_THAT(refused("/no/such/folder/amity.db").message, testing::HasSubstr("/no/such/folder/amity.db"));
  EXPECT_EQ(refused("sqlite:" + (repository_root() / "CMakeLists.txt").string()).code, Errc::unavailable);
  EXPECT_EQ(refused("sqlite:").code, Errc::invalid);
  EXPECT_EQ(refused("mysql://localhost/amity").code, Errc::invalid);
  auto const nobody_there = refused("postgresql://amity:secret@localhost:1/amity");
  EXPECT_EQ(nobody_there.code, Errc::unavailable);
  EXPECT_THAT(nobody_there.message, testing::Not(testing::HasSubstr("secret")));
  EXPECT_THAT(refused("postgresql://amity:sec%ret@x/").message, testing::Not(testing::HasSubstr("sec")));
}

TEST(Database, in_memory_lives_as_long_as_it_is_open_and_is_nobody_elses) {
  auto first = Database::open(":memory:").value();
  auto second = Database::open("sqlite:" + std::string(":memory:")).value();
  auto tx = first.write();
  tx.execute({"make", "CREATE TABLE t (id BIGINT)"});
  tx.commit();
  EXPECT_EQ(first.read().all({"get", "SELECT id FROM t"}, {}, [](Row const& row) { return row.get<int>(0); }).size(),
            0U);
  EXPECT_TRUE(error_of([&] { first.read().execute({"put", "INSERT INTO t VALUES (1)"}); }));
  EXPECT_EQ(first.write().execute({"put", "INSERT INTO t VALUES (1)"}), 1);
  EXPECT_TRUE(error_of([&] { second.read().each({"get", "SELECT id FROM t"}, {}, [](Row const&) {}); }));
}

}  // namespace
}  // namespace amity::db
