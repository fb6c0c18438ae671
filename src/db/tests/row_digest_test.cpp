// SPDX-License-Identifier: Apache-2.0
#include "db/row_digest.h"

#include "db_test.h"

#include <map>

namespace amity::db {
namespace {

class RowDigests : public OnEachDatabase {
 protected:
  void SetUp() override {
    commit(
        "CREATE TABLE t (office_id BIGINT NOT NULL, name TEXT NOT NULL, n BIGINT, x DOUBLE PRECISION, "
        "PRIMARY KEY (office_id, name))");
  }
  static Table table(Transaction& tx) {
    auto const all = tables_of(tx);
    return *std::ranges::find(all, std::string("t"), &Table::name);
  }
  std::map<std::string, RowDigest> digests(std::vector<Value> const& prefix) {
    auto tx = database.read();
    std::map<std::string, RowDigest> found;
    each_row_digest(tx, table(tx), prefix,
                    [&](std::string_view key, RowDigest const& digest) { found.emplace(key, digest); });
    return found;
  }
  RowSetDigest all() {
    RowSetDigest set;
    for (auto const& [key, digest] : digests({})) set.add(digest);
    return set;
  }
};

TEST_P(RowDigests, are_of_the_rows_whose_key_begins_so) {
  commit("INSERT INTO t VALUES (1, 'a/b', 1, 0.5), (1, 'c', NULL, NULL), (2, 'a', 2, 1.5)");
  auto const keys = [](auto const& map) {
    std::vector<std::string> list;
    for (auto const& [key, digest] : map) list.push_back(key);
    return list;
  };
  EXPECT_EQ(keys(digests({})), (std::vector<std::string>{"1/a%2Fb", "1/c", "2/a"}));
  EXPECT_EQ(keys(digests({Value{1}})), (std::vector<std::string>{"1/a%2Fb", "1/c"}));
  EXPECT_EQ(keys(digests({Value{1}, Value{"c"}})), (std::vector<std::string>{"1/c"}));
  EXPECT_EQ(keys(digests({Value{3}})), (std::vector<std::string>{}));
}

TEST_P(RowDigests, of_a_set_follow_rows_that_come_change_and_go) {
  commit("INSERT INTO t VALUES (1, 'a', 1, 0.5), (1, 'b', 2, 0.5)");
  auto kept = all();
  auto const before = digests({Value{1}, Value{"a"}});
  commit("UPDATE t SET n = 7 WHERE name = 'a'");
  for (auto const& [key, digest] : before) kept.remove(digest);
  for (auto const& [key, digest] : digests({Value{1}, Value{"a"}})) kept.add(digest);
  EXPECT_EQ(kept, all());
  EXPECT_EQ(RowSetDigest::of(kept.rows(), kept.hex()), kept);
  commit("DELETE FROM t");
  EXPECT_EQ(all(), RowSetDigest{});
  EXPECT_NE(kept, RowSetDigest{});
}

TEST_P(RowDigests, differ_where_any_value_does) {
  commit("INSERT INTO t VALUES (1, 'a', 1, 0.5), (1, 'b', NULL, 0.5)");
  auto const seen = digests({});
  EXPECT_NE(seen.at("1/a"), seen.at("1/b"));
  commit("UPDATE t SET x = NULL WHERE name = 'b'");
  EXPECT_NE(digests({}).at("1/b"), seen.at("1/b"));
  EXPECT_EQ(digests({}).at("1/a"), seen.at("1/a"));
}

AMITY_ON_EACH_DATABASE(RowDigests);

}  // namespace
}  // namespace amity::db
