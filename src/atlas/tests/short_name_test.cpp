// SPDX-License-Identifier: Apache-2.0
#include "atlas/short_name.h"

#include "db/database.h"
#include "db/testing.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace amity::atlas {
namespace {

class ShortName : public testing::TestWithParam<std::size_t> {
 protected:
  ShortName() {
    database.migrate().value();
    auto transaction = database.write();
    transaction.script({"places", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES ('VN', 'VNM', '704', 'asia', 'south-eastern-asia');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, slug) VALUES
  (1, 'city', 'Hà Nội', 'ha noi', 'VN', '', '', NULL),
  (2, 'city', 'Da Nang', 'da nang', 'VN', '', '', 'da-nang'),
  (3, 'city', 'Đà Nẵng', 'da nang', 'VN', '', '', NULL),
  (4, 'city', 'A12', 'a12', 'VN', '', '', NULL),
  (5, 'city', '!', '!', 'VN', '', '', NULL);
INSERT INTO city_name (city_id, language, sort, name, folded) VALUES (1, 'en', 'name', 'Hanoi', 'hanoi');)"});
    transaction.commit();
  }
  std::optional<std::string> of(std::int64_t city) {
    auto transaction = database.read();
    return short_name_to_give(transaction, CityId{city});
  }
  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
};
INSTANTIATE_TEST_SUITE_P(Databases, ShortName,
                         testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U));

TEST_P(ShortName, is_the_english_name_in_small_latin_letters_else_the_one_it_goes_by) {
  EXPECT_EQ(of(1), "hanoi");
  EXPECT_EQ(of(3), "da-nang-2") << "another city is called so";
}

TEST_P(ShortName, is_never_like_an_id_and_never_empty) {
  EXPECT_EQ(of(4), "city-a12");
  EXPECT_EQ(of(5), "city-5");
}

TEST_P(ShortName, is_not_given_to_one_that_has_one_or_is_not_known) {
  EXPECT_EQ(of(2), std::nullopt);
  EXPECT_EQ(of(99), std::nullopt);
}

TEST_P(ShortName, says_whose_choice_it_was) {
  auto transaction = database.write();
  give_short_name(transaction, CityId{1}, "hanoi");
  EXPECT_TRUE(is_short_name_given(transaction, CityId{1}));
  EXPECT_FALSE(is_short_name_free(transaction, "hanoi"));
  EXPECT_FALSE(is_short_name_given(transaction, CityId{2}));
  give_short_name(transaction, CityId{1}, "ha-noi", NamedBy::person);
  EXPECT_FALSE(is_short_name_given(transaction, CityId{1}));
  EXPECT_TRUE(is_short_name_free(transaction, "hanoi"));
}

}  // namespace
}  // namespace amity::atlas
