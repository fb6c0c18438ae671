// SPDX-License-Identifier: Apache-2.0
// Tables that somebody edited behind the program's back are refused with the row's name; nothing of them is shown.
#include "db/damaged_row.h"

#include "db/testing.h"
#include "partnerships/record.h"
#include "snapshot/world.h"

#include <gmock/gmock.h>

#include <string>

namespace amity::snapshot {
namespace {

using testing::HasSubstr;

constexpr auto small_world = R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES ('CN', 'CHN', '156', 'asia', 'eastern-asia');
INSERT INTO country_name (code, language, name) VALUES ('CN', 'en', 'China');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, slug, same_as) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '', 'PPLA', 'kunming', NULL),
  (2, 'city', 'Dali', 'dali', 'CN', '', '', 'dali', NULL),
  (3, 'city', 'Kunming Shi', 'kunming shi', 'CN', '', '', NULL, 1),
  (4, 'city', 'Lijiang', 'lijiang', 'CN', '', '', NULL, NULL);)";

class DamagedRows : public testing::Test {
 protected:
  DamagedRows() {
    auto transaction = database_.write();
    transaction.script({"small_world", small_world});
    partnerships::Office office;
    office.slug = "kunming";
    office.home = CityId{1};
    office.timezone = "UTC";
    office.accent_day = office.accent_night = "#b3263a";
    office.languages = {"en"};
    office.name = {{"en", "Kunming"}};
    office.id = put_office(transaction, office).value().id;
    partnerships::Source source;
    source.office = office.id;
    source.key = source.name = "record";
    source.id = put_source(transaction, source).value().id;
    auto const pair = partnerships::put_partnership(transaction, CityId{2}, CityId{4}).value().id;
    partnerships::Assertion said;
    said.partnership = pair;
    said.office = office.id;
    said.source = source.id;
    put_assertion(transaction, said).value();
    partnerships::Move signing;
    signing.act = partnerships::Act::sign;
    signing.source = source.id;
    partnerships::put_moves(transaction, office.id, pair, {signing}).value();
    transaction.commit();
  }

  // What loading says after an edit that knows nothing of references; the tables are as before afterwards.
  std::string trouble(std::string const& edit) {
    auto transaction = database_.write();
    transaction.script({"edit", "PRAGMA defer_foreign_keys = ON;" + edit});
    try {
      World const world(transaction);
    } catch (db::DamagedRow const& damaged) {
      EXPECT_EQ(damaged.error().code, Errc::unavailable);
      EXPECT_THAT(damaged.error().remedy, HasSubstr("amity doctor"));
      return damaged.what();
    }
    return "nothing";
  }

 private:
  db::Database database_{db::Database::open(db::test_database_url("sqlite")).value()};
};

TEST_F(DamagedRows, are_none_in_a_whole_database) { EXPECT_EQ(trouble(""), "nothing"); }

TEST_F(DamagedRows, of_a_partnership_that_is_gone_are_named) {
  EXPECT_THAT(trouble("DELETE FROM partnership"),
              HasSubstr("table assertion is damaged: in the row office_id 1, id 1 the column partnership_id"));
}

TEST_F(DamagedRows, of_moves_whose_partnership_is_gone_are_named) {
  EXPECT_THAT(trouble("DELETE FROM assertion; DELETE FROM partnership"),
              HasSubstr("table partnership_move is damaged"));
}

TEST_F(DamagedRows, of_a_source_that_is_gone_are_named) {
  EXPECT_THAT(trouble("DELETE FROM source"), HasSubstr("the column source_id names source 1, which is not there"));
  EXPECT_THAT(trouble("DELETE FROM assertion; DELETE FROM source"), HasSubstr("table partnership_move is damaged"));
}

TEST_F(DamagedRows, of_a_city_that_is_gone_are_named) {
  EXPECT_THAT(trouble("DELETE FROM city WHERE id = 4"),
              HasSubstr("table partnership is damaged: in the row id 1 the column city_b names city 4"));
}

TEST_F(DamagedRows, of_a_home_that_is_gone_are_named) {
  EXPECT_THAT(trouble("UPDATE office SET home_city_id = 99"),
              HasSubstr("table office is damaged: in the row id 1 the column home_city_id"));
}

TEST_F(DamagedRows, of_a_city_the_same_as_none_are_named) {
  EXPECT_THAT(trouble("UPDATE city SET same_as = 99 WHERE id = 3"),
              HasSubstr("in the row id 3 the column same_as names city 99"));
}

TEST_F(DamagedRows, of_a_country_that_there_is_not_are_named) {
  EXPECT_THAT(trouble("UPDATE city SET country_code = 'AA' WHERE id = 2"),
              HasSubstr("in the row id 2 the column country_code holds \"AA\""));
  EXPECT_THAT(trouble("UPDATE city SET country_code = 'ZZ' WHERE id = 2"), HasSubstr("holds \"ZZ\""));
}

TEST_F(DamagedRows, of_names_of_no_country_are_named) {
  EXPECT_THAT(trouble("INSERT INTO country_name (code, language, name) VALUES ('ZZ', 'en', 'Nowhere')"),
              HasSubstr("table country_name is damaged: in the row code ZZ"));
}

TEST_F(DamagedRows, of_a_statement_without_its_source_are_named) {
  EXPECT_THAT(trouble("INSERT INTO official_figure (office_id, seq, on_date, kind, region, figure, figure_is, "
                      "source_id, statement_zh,"
                      " statement_ja, statement_en) VALUES (1, 1, '2022', 'all', '', 44, 'exactly', 99, '', '', '')"),
              HasSubstr("table official_figure is damaged: in the row office_id 1, row 1 by seq the column source_id"));
}

}  // namespace
}  // namespace amity::snapshot
