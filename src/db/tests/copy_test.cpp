// SPDX-License-Identifier: Apache-2.0
#include "db/copy.h"

#include "db_test.h"

namespace amity::db {
namespace {

class Copy : public OnEachDatabase {
 protected:
  static Database fresh(std::size_t kind) {
    auto database = opened(empty_database_url(test_database_kinds().at(kind)));
    EXPECT_TRUE(database.migrate());
    return database;
  }
};
AMITY_ON_EACH_DATABASE(Copy);

// Values that the two databases are known to write differently.
void put_awkward(Database& database) {
  static constexpr std::array<std::string_view, 7> country{"code",      "alpha3", "numeric_code", "region",
                                                           "subregion", "lat",    "lon"};
  static constexpr std::array<std::string_view, 3> name{"code", "language", "name"};
  static constexpr std::array<std::string_view, 9> city{"id",     "sort",    "name", "folded", "country_code",
                                                        "admin1", "feature", "lat",  "same_as"};
  std::vector<std::vector<Value>> countries{{"CN", "CHN", "156", "Asia", "", 0.1, -179.99999999999997},
                                            {"NZ", "NZL", "554", "", "", Value(), 1e-300},
                                            {"ÅX", "", "007", "", "", -0.0, 90}};
  std::vector<std::vector<Value>> names{{"CN", "zh", "中国"},
                                        {"CN", "en", "tab\there\\N new\nline\r\"'"},
                                        {"NZ", "Z", "upper before lower"},
                                        {"NZ", "a", ""},
                                        {"NZ", "é", "after z"}};
  // The first refers to one that comes after it.
  std::vector<std::vector<Value>> cities{
      {7, "city", "A", "a", "CN", "", "", Value(), 9'007'199'254'740'993},
      {9'007'199'254'740'993, "city", "B", "b", "CN", "", "", 25.000000000000004, Value()}};
  auto tx = database.write();
  if (tx.dialect() == Dialect::sqlite) tx.script({"defer", "PRAGMA defer_foreign_keys = ON"});
  auto const put = [&](std::string_view table, auto const& columns, auto& rows) {
    std::size_t at = 0;
    tx.bulk_insert(table, columns, [&](std::vector<Value>& row) {
      if (at == rows.size()) return false;
      row = rows[at++];
      return true;
    });
  };
  put("country", country, countries);
  put("country_name", name, names);
  put("city", city, cities);
  tx.commit();
}

CopyCheck const nothing_to_check = [](Transaction&) -> Result<void> { return {}; };

std::vector<TableDigest> digests(Database& database) {
  auto tx = database.read();
  return digests_of(tx, content_tables_of(tx));
}

TEST_P(Copy, moves_every_row_to_each_kind_of_database_and_back_with_the_same_digests) {
  ASSERT_TRUE(database.migrate());
  put_awkward(database);
  auto const before = digests(database);
  for (std::size_t kind = 0; kind < kinds_of_database(); ++kind) {
    auto there = fresh(kind);
    auto const moved = copy_all(database, there, nothing_to_check);
    ASSERT_TRUE(moved) << moved.error().message;
    EXPECT_EQ(*moved, before);
    EXPECT_EQ(digests(there), before);
    auto back = fresh(GetParam());
    ASSERT_TRUE(copy_all(there, back, nothing_to_check));
    EXPECT_EQ(digests(back), before);
    EXPECT_THAT(back.check(), testing::IsEmpty());
  }
}

TEST_P(Copy, new_ids_go_on_after_the_highest) {
  ASSERT_TRUE(database.migrate());
  put_awkward(database);
  for (std::size_t kind = 0; kind < kinds_of_database(); ++kind) {
    auto there = fresh(kind);
    ASSERT_TRUE(copy_all(database, there, nothing_to_check));
    auto tx = there.write();
    Query const one_more{"more",
                         "INSERT INTO city (sort, name, folded, country_code, admin1, feature) VALUES ('city', 'C', "
                         "'c', 'CN', '', '') RETURNING id"};
    EXPECT_EQ(tx.one(one_more, {}, [](Row const& row) { return row.integer(0); }), 9'007'199'254'740'994);
  }
}

TEST_P(Copy, more_rows_than_one_portion_holds) {
  ASSERT_TRUE(database.migrate());
  static constexpr std::array<std::string_view, 9> line{"office_id", "seq",           "at",  "actor", "verb", "subject",
                                                        "detail",    "previous_hash", "hash"};
  auto tx = database.write();
  std::int64_t seq = 0;
  tx.bulk_insert("journal", line, [&](std::vector<Value>& row) {
    row = {0, ++seq, "", "", "", "", "", "", std::to_string(seq)};
    return seq <= 20'001;
  });
  tx.commit();
  for (std::size_t kind = 0; kind < kinds_of_database(); ++kind) {
    auto there = fresh(kind);
    ASSERT_TRUE(copy_all(database, there, nothing_to_check));
    auto read = there.read();
    EXPECT_EQ(read.one({"sum", "SELECT count(*) || ' ' || sum(seq) FROM journal"}, {},
                       [](Row const& row) { return row.get<std::string>(0); }),
              "20001 200030001");
  }
}

TEST_P(Copy, a_target_that_holds_a_row_is_refused_and_stays_as_it_is) {
  ASSERT_TRUE(database.migrate());
  put_awkward(database);
  auto there = fresh(GetParam());
  put_awkward(there);
  auto const before = digests(there);
  auto const moved = copy_all(database, there, nothing_to_check);
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().code, Errc::conflict);
  EXPECT_THAT(moved.error().message, testing::HasSubstr("is not empty: its table country has 3 rows"));
  EXPECT_EQ(digests(there), before);
}

TEST_P(Copy, what_the_check_refuses_leaves_the_target_empty) {
  ASSERT_TRUE(database.migrate());
  put_awkward(database);
  auto there = fresh(GetParam());
  auto const empty = digests(there);
  auto const moved = copy_all(database, there, [](Transaction& target) -> Result<void> {
    EXPECT_TRUE(has_table(target, "journal"));
    return fail(Errc::refused, "no");
  });
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().message, "no");
  EXPECT_EQ(digests(there), empty);
}

TEST_P(Copy, tables_of_another_shape_are_refused) {
  ASSERT_TRUE(database.migrate());
  auto there = fresh(GetParam());
  commit("CREATE TABLE more (id BIGINT PRIMARY KEY)");
  auto const moved = copy_all(database, there, nothing_to_check);
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().code, Errc::conflict);
}

TEST_P(Copy, a_digest_tells_null_from_empty_and_one_value_from_two) {
  commit("CREATE TABLE a (id BIGINT PRIMARY KEY, x TEXT, y TEXT)");
  std::vector<std::string> seen;
  auto const look = [&] {
    auto tx = database.read();
    for (auto const& digest : digests_of(tx, tables_of(tx))) seen.push_back(digest.digest);
  };
  look();
  for (auto const* row : {"1, NULL, ''", "1, '', NULL", "1, '', ''", "1, 'ab', 'c'", "1, 'a', 'bc'", "2, 'a', 'bc'"}) {
    commit("DELETE FROM a");
    commit(std::string("INSERT INTO a VALUES (") + row + ")");
    look();
  }
  std::ranges::sort(seen);
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end());
}

TEST_P(Copy, tables_come_after_those_they_refer_to) {
  ASSERT_TRUE(database.migrate());
  auto tx = database.read();
  std::vector<std::string> names;
  for (auto const& table : tables_of(tx)) names.push_back(table.name);
  auto const place = [&](std::string_view name) { return std::ranges::find(names, name) - names.begin(); };
  EXPECT_LT(place("country"), place("city"));
  EXPECT_LT(place("city"), place("partnership"));
  EXPECT_LT(place("source"), place("assertion"));
  EXPECT_LT(place("partnership"), place("assertion"));
  EXPECT_EQ(place("city_name") < std::ssize(names), true);
}

TEST_P(Copy, a_type_or_table_that_cannot_be_copied_is_named) {
  commit("CREATE TABLE odd (id BIGINT PRIMARY KEY, x NUMERIC)");
  auto tx = database.read();
  auto const error = error_of([&] { tables_of(tx); });
  ASSERT_TRUE(error);
  EXPECT_THAT(error->what(), testing::HasSubstr("odd.x is of the type numeric"));
}

}  // namespace
}  // namespace amity::db
