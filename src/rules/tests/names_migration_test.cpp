// SPDX-License-Identifier: Apache-2.0
// Sets of rules from before their names were in languages (0083) keep them, in their office's own first language.
#include "db/testing.h"
#include "rules/migrations.h"
#include "rules/rule_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::rules {
namespace {

class OldRuleSets : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto tx = database.write();
    tx.script(
        {"before_0083",
         "ALTER TABLE rule_set DROP COLUMN name_zh; ALTER TABLE rule_set DROP COLUMN name_ja;"
         "ALTER TABLE rule_set DROP COLUMN name_en; ALTER TABLE rule_set ADD COLUMN name TEXT NOT NULL DEFAULT '';"});
    tx.execute({"c", "INSERT INTO country VALUES ('JP', 'JPN', '392', 'Asia', 'Eastern Asia', NULL, NULL)"});
    std::int64_t id = 0;
    for (auto const* languages : {"zh;en", "ja", "en;zh", "de;ja"}) {
      ++id;
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', 'JP', '', '')"},
                 {{"id", id}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Tokyo', '#b3263a', '#ff7a87', :languages)"},
                 {{"id", id}, {"slug", "office-" + std::to_string(id)}, {"languages", languages}});
      tx.execute({"s",
                  "INSERT INTO rule_set (office_id, id, name, loaded_by, loaded_at) "
                  "VALUES (:id, 1, 'Its rules', 'account:1', '2026-11-30T00:00:00.000Z')"},
                 {{"id", id}});
    }
    tx.script({"0083", std::string(migrations::all.front().text)});
    tx.commit();
  }
  LocalText name_at(std::int64_t office) {
    auto tx = database.read();
    return set_of(tx, OfficeId{office}, RuleSetId{1}).value().name;
  }
  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
};
INSTANTIATE_TEST_SUITE_P(Databases, OldRuleSets, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OldRuleSets, keep_their_names_in_the_first_language_of_their_office) {
  EXPECT_EQ(name_at(1), (LocalText{{"zh", "Its rules"}}));
  EXPECT_EQ(name_at(2), (LocalText{{"ja", "Its rules"}}));
  EXPECT_EQ(name_at(3), (LocalText{{"en", "Its rules"}}));
  EXPECT_EQ(name_at(4), (LocalText{{"en", "Its rules"}}));
}

}  // namespace
}  // namespace amity::rules
