// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"

namespace amity::db {
namespace {

using Kind = DatabaseError::Kind;

class Bulk : public OnEachDatabase {
 protected:
  Bulk() {
    commit(
        "CREATE TABLE place (id BIGINT PRIMARY KEY, name TEXT, lat DOUBLE PRECISION CHECK (lat <= 90), \"order\" "
        "BIGINT)");
  }
  static constexpr Query put{"put", "INSERT INTO place VALUES (:id, :name, :lat, :order)"};
  static constexpr std::array<std::string_view, 4> columns{"id", "name", "lat", "order"};
  static constexpr std::array<std::string_view, 4> shuffled{"name", "order", "id", "lat"};
};
AMITY_ON_EACH_DATABASE(Bulk);

TEST_P(Bulk, ten_thousand_rows_through_one_statement) {
  std::vector<std::vector<Value>> rows;
  for (int id = 0; id < 10'000; ++id) {
    Value const name = id % 3 == 0 ? Value() : Value("n" + std::to_string(id));
    Value const lat = id % 2 == 0 ? Value(id / 1e4) : Value(id % 90);  // fractions and whole numbers in one column
    rows.push_back({name, Value(), id, lat});
  }
  auto tx = database.write();
  EXPECT_EQ(tx.execute_many(put, shuffled, rows), 10'000);
  EXPECT_EQ(tx.execute_many(put, shuffled, {}), 0);
  tx.commit();
  EXPECT_EQ(number("SELECT count(*) FROM place WHERE name = 'n' || id"), 6'666);
  EXPECT_EQ(number("SELECT count(*) FROM place WHERE name IS NULL AND \"order\" IS NULL"), 3'334);
  EXPECT_EQ(number("SELECT count(*) FROM place WHERE lat = 0.5 AND id = 5000"), 1);
  EXPECT_EQ(number("SELECT sum(id) FROM place"), 49'995'000);
}

TEST_P(Bulk, many_large_rows_do_not_wait_for_each_other_for_ever) {
  std::vector<std::vector<Value>> rows;
  for (int id = 0; id < 40; ++id) rows.push_back({std::string(1'000'000, 'x'), 1, id, 1.0});
  auto tx = database.write();
  EXPECT_EQ(
      tx.execute_many({"echo", "INSERT INTO place VALUES (:id, :name, :lat, :order) RETURNING name"}, shuffled, rows),
      40);
}

TEST_P(Bulk, one_bad_row_among_many_undoes_them_all) {
  for (int const bad : {0, 999, 1000, 2500}) {
    std::vector<std::vector<Value>> rows;
    for (int id = 0; id < 3'000; ++id) rows.push_back({"n", 1, id, id == bad ? 91.0 : 45.0});
    auto tx = database.write();
    auto const error = error_of([&] { tx.execute_many(put, shuffled, rows); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->kind(), Kind::constraint);
    EXPECT_THAT(error->what(), testing::StartsWith("put: "));
    EXPECT_TRUE(error_of([&] { tx.commit(); }));
  }
  EXPECT_EQ(number("SELECT count(*) FROM place"), 0);
}

TEST_P(Bulk, rows_of_the_wrong_width_are_refused) {
  std::vector<std::vector<Value>> const rows{{1, "n", 45.0}};
  EXPECT_TRUE(error_of([&] { database.write().execute_many(put, columns, rows); }));
  bool given = false;
  EXPECT_TRUE(error_of([&] {
    database.write().bulk_insert("place", columns, [&](std::vector<Value>& row) {
      row = {1};
      return !std::exchange(given, true);
    });
  }));
}

TEST_P(Bulk, a_hundred_thousand_rows_with_what_copy_must_escape) {
  std::vector<std::string> const odd{"tab\there", "line\nhere", "return\r\n", "back\\slash", "\\N",
                                     "\\.",       "",           "昆明",       "\\t",         "'\""};
  auto const name_of = [&](int id) { return odd[static_cast<std::size_t>(id) % odd.size()] + std::to_string(id); };
  auto tx = database.write();
  int next = 0;
  auto const inserted = tx.bulk_insert("place", columns, [&](std::vector<Value>& row) {
    EXPECT_TRUE(row.empty());
    if (next == 100'000) return false;
    row = {next, next % 10 == 9 ? Value() : Value(name_of(next)), next / 1e6, std::nullopt};
    ++next;
    return true;
  });
  EXPECT_EQ(inserted, 100'000);
  tx.commit();
  int wrong = 0;
  int seen = 0;
  database.read().each({"get", "SELECT id, name, lat, \"order\" FROM place"}, {}, [&](Row const& row) {
    auto const id = row.get<int>(0);
    auto const expected = id % 10 == 9 ? std::nullopt : std::optional(name_of(id));
    if (row.get<std::optional<std::string>>(1) != expected || row.get<double>(2) != id / 1e6 || !row.is_null(3))
      ++wrong;
    ++seen;
  });
  EXPECT_EQ(seen, 100'000);
  EXPECT_EQ(wrong, 0);
}

TEST_P(Bulk, what_alone_would_end_a_copy_does_not) {
  auto tx = database.write();
  std::vector<std::string> const odd{"\\.", "\\N", "\\", "\n", ""};
  std::size_t next = 0;
  tx.bulk_insert("place", std::array<std::string_view, 2>{"name", "id"}, [&](std::vector<Value>& row) {
    if (next == odd.size()) return false;
    row = {odd[next], next};
    return ++next, true;
  });
  tx.commit();
  EXPECT_EQ(texts("SELECT name FROM place ORDER BY id"), odd);
}

TEST_P(Bulk, a_nul_is_refused_with_its_column_and_nothing_is_kept) {
  int next = 0;
  auto tx = database.write();
  auto const error = error_of([&] {
    tx.bulk_insert("place", columns, [&](std::vector<Value>& row) {
      row = {next, next == 50'000 ? std::string("a\0b", 3) : "fine", 1.0, 1};
      return ++next, true;
    });
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::constraint);
  EXPECT_THAT(error->what(), testing::AllOf(testing::StartsWith("place: "), testing::HasSubstr("NUL")));
  EXPECT_TRUE(error_of([&] { tx.commit(); }));
  EXPECT_EQ(number("SELECT count(*) FROM place"), 0);
}

TEST_P(Bulk, a_source_that_fails_on_the_way_leaves_nothing_and_the_connection_whole) {
  int next = 0;
  auto tx = database.write();
  EXPECT_THROW(tx.bulk_insert("place", columns,
                              [&](std::vector<Value>& row) {
                                if (next == 20'000) throw std::out_of_range("the file ends here");
                                row = {next++, "n", 1.0, 1};
                                return true;
                              }),
               std::out_of_range);
  EXPECT_TRUE(error_of([&] { tx.commit(); }));
  EXPECT_EQ(number("SELECT count(*) FROM place"), 0);
}

TEST_P(Bulk, the_database_numbers_on_after_the_highest_id) {
  auto const id = database.dialect() == Dialect::sqlite ? "INTEGER PRIMARY KEY"
                                                        : "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY";
  commit("CREATE TABLE numbered (id " + std::string(id) + ", name TEXT)");
  auto tx = database.write();
  Query const append{"append", "INSERT INTO numbered (name) VALUES ('x') RETURNING id"};
  auto const appended = [&] { return tx.one(append, {}, [](Row const& row) { return row.get<int>(0); }); };
  EXPECT_EQ(appended(), 1);
  int next = 5;
  tx.bulk_insert("numbered", std::array<std::string_view, 2>{"id", "name"}, [&](std::vector<Value>& row) {
    row = {next, "n"};
    return next++ < 8;
  });
  EXPECT_EQ(appended(), 8);
  tx.execute({"own", "INSERT INTO numbered VALUES (20, 'own')"});
  tx.number_after("numbered");
  EXPECT_EQ(appended(), 21);
}

TEST_P(Bulk, a_broken_constraint_is_told) {
  int next = 0;
  auto const error = error_of([&] {
    database.write().bulk_insert("place", columns, [&](std::vector<Value>& row) {
      row = {next / 2, "n", 1.0, 1};
      return ++next < 10;
    });
  });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), Kind::constraint);
}

}  // namespace
}  // namespace amity::db
