// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"
#include "named_sql.h"

namespace amity::db {
namespace {

class Parameters : public OnEachDatabase {
 protected:
  Parameters() { commit("CREATE TABLE town (id BIGINT, name TEXT, height DOUBLE PRECISION, twin BIGINT)"); }
  std::vector<std::string> found(std::string_view where, std::initializer_list<Param> params) {
    return texts("SELECT name FROM town WHERE " + std::string(where) + " ORDER BY id", params);
  }
  void put(std::int64_t id, Value const& name, Value const& height, Value const& twin) {
    commit("INSERT INTO town VALUES (:id, :name, :height, :twin)",
           {{"id", id}, {"name", name}, {"height", height}, {"twin", twin}});
  }
};
AMITY_ON_EACH_DATABASE(Parameters);

TEST_P(Parameters, a_name_may_be_used_twice_and_given_in_any_order) {
  put(7, "Kunming", 1892.0, 7);
  EXPECT_THAT(found("id = :id AND name = :name AND twin = :id", {{"name", "Kunming"}, {"id", 7}}),
              testing::ElementsAre("Kunming"));
}

TEST_P(Parameters, a_name_within_a_literal_or_a_comment_is_none) {
  put(1, ":name", 0.0, std::nullopt);
  EXPECT_THAT(found("name = ':name' AND ':it''s :name' <> :x -- not :this\n /* nor :that */ AND id = :id",
                    {{"x", "y"}, {"id", 1}}),
              testing::ElementsAre(":name"));
  EXPECT_THAT(texts("SELECT name AS \":name\" FROM town WHERE id = :id", {{"id", 1}}), testing::ElementsAre(":name"));
}

TEST_P(Parameters, nothing_is_put_and_compared_whatever_the_columns_type) {
  put(1, std::nullopt, std::nullopt, std::nullopt);
  put(2, "Zürich", 408.0, 1);
  EXPECT_THAT(found("name = :name OR height = :height OR twin = :twin",
                    {{"name", std::nullopt}, {"height", std::nullopt}, {"twin", std::nullopt}}),
              testing::IsEmpty());
  EXPECT_EQ(number("SELECT count(*) FROM town WHERE name IS NULL AND height IS NULL AND twin IS NULL"), 1);
}

TEST_P(Parameters, a_filter_may_be_left_open) {
  put(1, "Kunming", 1892.0, 2);
  put(2, "Zürich", 408.0, 1);
  auto const filter = "(:twin IS NULL OR twin = :twin) AND (:only IS NULL OR 1 = 1)";
  EXPECT_THAT(found(filter, {{"twin", std::nullopt}, {"only", std::nullopt}}),
              testing::ElementsAre("Kunming", "Zürich"));
  EXPECT_THAT(found(filter, {{"twin", 1}, {"only", "x"}}), testing::ElementsAre("Zürich"));
}

TEST_P(Parameters, coalesce_takes_values_of_each_kind_and_nothing) {
  put(1, "Kunming", 1892.0, std::nullopt);
  auto const read = [&](Value const& name, Value const& height, Value const& twin) {
    return database.read().one(
        {"coalesce", "SELECT coalesce(:name, name), coalesce(:height, height), coalesce(twin, :twin, 5) FROM town"},
        {{"name", name}, {"height", height}, {"twin", twin}},
        [](Row const& row) { return std::tuple(row.get<std::string>(0), row.get<double>(1), row.get<int>(2)); });
  };
  EXPECT_EQ(read("Kunmíng", 1.5, 9), std::tuple("Kunmíng", 1.5, 9));
  EXPECT_EQ(read(std::nullopt, std::nullopt, std::nullopt), std::tuple("Kunming", 1892.0, 5));
}

TEST_P(Parameters, an_integer_fits_where_a_fraction_is_kept) {
  put(1, "Kunming", 1892, std::nullopt);
  put(2, "Zürich", 408.5, std::nullopt);
  EXPECT_THAT(found("height > :height", {{"height", 1000}}), testing::ElementsAre("Kunming"));
  EXPECT_THAT(found("height > :height", {{"height", 408.25}}), testing::ElementsAre("Kunming", "Zürich"));
}

TEST_P(Parameters, a_limit_may_be_one) {
  put(1, "Kunming", 0, std::nullopt);
  put(2, "Zürich", 0, std::nullopt);
  EXPECT_THAT(texts("SELECT name FROM town ORDER BY id LIMIT :n OFFSET :m", {{"n", 1}, {"m", 1}}),
              testing::ElementsAre("Zürich"));
}

TEST_P(Parameters, an_insert_may_say_what_it_made) {
  auto tx = database.write();
  Query const insert{"insert", "INSERT INTO town (id, name) VALUES (:id, :name) RETURNING id"};
  EXPECT_EQ(tx.one(insert, {{"id", 12}, {"name", "x"}}, [](Row const& row) { return row.get<CityId>(0); }), CityId{12});
}

TEST_P(Parameters, one_that_is_missing_or_unknown_is_an_error_that_names_it) {
  auto const missing = error_of([&] { texts("SELECT :a || :b", {{"a", "x"}}); });
  ASSERT_TRUE(missing);
  EXPECT_STREQ(missing->what(), "texts: no value was given for :b");
  auto const unknown = error_of([&] { texts("SELECT 'x'", {{"a", "x"}}); });
  ASSERT_TRUE(unknown);
  EXPECT_STREQ(unknown->what(), "texts has no parameter :a");
}

TEST_P(Parameters, two_statements_in_one_query_are_refused) {
  EXPECT_TRUE(error_of([&] { commit("DELETE FROM town; DELETE FROM town"); }));
  EXPECT_FALSE(error_of([&] { commit("DELETE FROM town; -- and no more"); }));
}

TEST_P(Parameters, a_query_may_run_within_itself) {
  put(1, "Kunming", 0, 2);
  put(2, "Zürich", 0, 1);
  auto tx = database.read();
  Query const by_id{"by_id", "SELECT name, twin FROM town WHERE id = :id"};
  std::vector<std::string> seen;
  tx.each(by_id, {{"id", 1}}, [&](Row const& outer) {
    tx.each(by_id, {{"id", outer.get<int>(1)}}, [&](Row const& inner) { seen.push_back(inner.get<std::string>(0)); });
    seen.push_back(outer.get<std::string>(0));
  });
  EXPECT_THAT(seen, testing::ElementsAre("Zürich", "Kunming"));
}

TEST(NamedSql, numbers_its_parameters_and_leaves_the_rest) {
  NamedSql const sql("SELECT :b::text, ':no', E'\\':no', \":no\", a[1:2] /* :no /* :no */ :no */ -- :no\n = :a OR :b");
  EXPECT_THAT(sql.names(), testing::ElementsAre("b", "a"));
  EXPECT_EQ(sql.numbered("ti"),
            "SELECT $1::text, ':no', E'\\':no', \":no\", a[1:2] /* :no /* :no */ :no */ -- :no\n = $2 OR $1");
  EXPECT_EQ(NamedSql("(:a, :b, :c)").numbered("nir"), "(NULL, $1, $2)");
  EXPECT_EQ(NamedSql("':open").numbered(""), "':open");
}

}  // namespace
}  // namespace amity::db
