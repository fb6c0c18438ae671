// SPDX-License-Identifier: Apache-2.0
#include "db_test.h"

#include <limits>

namespace amity::db {
namespace {

class Values : public OnEachDatabase {
 protected:
  Values() { commit("CREATE TABLE kept (whole BIGINT, fraction DOUBLE PRECISION, words TEXT)"); }

  template <class T>
  T through_whole(T const& value) {
    return through<T>("whole", value);
  }
  template <class T>
  T through_fraction(T const& value) {
    return through<T>("fraction", value);
  }
  std::string through_words(std::string const& value) { return through<std::string>("words", value); }

  template <class T>
  T through(std::string const& column, T const& value) {
    auto tx = database.write();
    tx.execute({"empty", "DELETE FROM kept"});
    tx.execute({"put", "INSERT INTO kept (" + column + ") VALUES (:value)"}, {{"value", value}});
    return tx.one({"get", "SELECT " + column + " FROM kept"}, {}, [](Row const& row) { return row.get<T>(0); }).value();
  }
  std::optional<DatabaseError> error_of_putting(std::string_view column, Value const& value) {
    return error_of([&] { commit("INSERT INTO kept (" + std::string(column) + ") VALUES (:it)", {{"it", value}}); });
  }
};
AMITY_ON_EACH_DATABASE(Values);

TEST_P(Values, integers_of_64_bits_come_back_as_they_were) {
  for (auto const value : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                           std::numeric_limits<std::int64_t>::max()})
    EXPECT_EQ(through_whole(value), value);
  EXPECT_EQ(through_whole(true), true);
  EXPECT_EQ(through_whole(CityId{42}), CityId{42});
}

TEST_P(Values, doubles_come_back_to_the_last_bit) {
  for (auto const value : {0.1, -8.54, 1e300, 5e-324, std::numeric_limits<double>::max(), 102.7183, 1.0 / 3,
                           std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()})
    EXPECT_EQ(through_fraction(value), value);
}

TEST_P(Values, negative_zero_is_kept_as_zero) {
  EXPECT_EQ(through_fraction(-0.0), 0);
  EXPECT_FALSE(std::signbit(through_fraction(-0.0)));
}

TEST_P(Values, text_of_any_script_comes_back_as_it_was) {
  for (std::string const text : {"", "昆明・Zürich", "Łódź", "مدينة", "🏯 𠮷野家", "it's \"quoted\" \\ :x $1 %",
                                 "a\tb\nc\r\n", "e\u0301", "\x01\x7f"})
    EXPECT_EQ(through_words(text), text);
}

TEST_P(Values, ten_megabytes_of_text_come_back_as_they_were) {
  std::string text;
  while (text.size() < 10'000'000) text += "昆明与苏黎世 ";
  EXPECT_TRUE(through_words(text) == text);
}

TEST_P(Values, a_partial_date_stays_as_partial_as_it_was) {
  for (auto const* text : {"1981", "1981-11", "1981-11-05"})
    EXPECT_EQ(through<PartialDate>("words", PartialDate::parse(text).value()), PartialDate::parse(text).value());
}

TEST_P(Values, nothing_is_told_from_zero_and_from_the_empty_text) {
  EXPECT_EQ(through("whole", std::optional<std::int64_t>()), std::nullopt);
  EXPECT_EQ(through("fraction", std::optional<double>()), std::nullopt);
  EXPECT_EQ(through("words", std::optional<std::string>()), std::nullopt);
  EXPECT_EQ(through("words", std::optional<std::string>("")), "");
  EXPECT_EQ(through("whole", std::optional<CityId>()), std::nullopt);
}

TEST_P(Values, nothing_reads_as_zero_where_no_optional_is_asked_for) {
  commit("INSERT INTO kept VALUES (NULL, NULL, NULL)");
  auto const read = database.read().one({"get", "SELECT whole, fraction, words FROM kept"}, {}, [](Row const& row) {
    return std::tuple(row.get<int>(0), row.get<double>(1), row.get<std::string>(2));
  });
  EXPECT_EQ(read, std::tuple(0, 0.0, ""));
}

TEST_P(Values, text_with_a_nul_is_refused_and_the_parameter_named) {
  auto const error = error_of_putting("words", std::string("a\0b", 3));
  ASSERT_TRUE(error);
  EXPECT_EQ(error->kind(), DatabaseError::Kind::constraint);
  EXPECT_THAT(error->what(), testing::HasSubstr(":it holds a NUL"));
}

TEST_P(Values, text_that_is_not_utf8_is_refused) {
  for (std::string const bytes : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\x98", "\xFF", "\x80",
                                  "\xC0\xF7\xC3\xF7", "\xE0\x80\x80", "\xF0\x80\x80\x80"}) {
    auto const error = error_of_putting("words", bytes);
    ASSERT_TRUE(error) << testing::PrintToString(bytes);
    EXPECT_EQ(error->kind(), DatabaseError::Kind::constraint);
  }
}

TEST_P(Values, what_is_not_a_number_is_refused) {
  EXPECT_EQ(error_of_putting("fraction", std::nan(""))->kind(), DatabaseError::Kind::constraint);
}

TEST_P(Values, sums_and_averages_read_as_numbers) {
  commit("INSERT INTO kept VALUES (9000000000000000000, 0.5, 'x'), (3, 2.0, 'y')");
  auto const sums =
      database.read().one({"sums", "SELECT sum(whole), avg(fraction), count(*), sum(fraction), 1 = 1, 1 = 2 FROM kept"},
                          {}, [](Row const& row) {
                            return std::tuple(row.get<std::int64_t>(0), row.get<double>(1), row.get<int>(2),
                                              row.get<int>(3), row.get<bool>(4), row.get<bool>(5));
                          });
  EXPECT_EQ(sums, std::tuple(9000000000000000003, 1.25, 2, 2, true, false));
}

TEST_P(Values, words_are_not_read_as_a_number) {
  EXPECT_TRUE(error_of([&] { number("SELECT 'forty-two'"); }));
  EXPECT_EQ(number("SELECT '42'"), 42);
}

TEST_P(Values, a_column_that_is_not_there_is_an_error) {
  auto const error = error_of([&] {
    database.read().each({"narrow", "SELECT 1"}, {}, [](Row const& row) { row.get<int>(1); });
  });
  ASSERT_TRUE(error);
  EXPECT_STREQ(error->what(), "narrow has no column 1");
}

TEST_P(Values, the_order_of_code_points_has_one_name_on_both) {
  commit("INSERT INTO kept (words) VALUES ('b'), ('B'), ('a'), ('ä'), ('昆')");
  EXPECT_THAT(texts(R"(SELECT words FROM kept ORDER BY words COLLATE "C")"),
              testing::ElementsAre("B", "a", "b", "ä", "昆"));
}

}  // namespace
}  // namespace amity::db
