// SPDX-License-Identifier: Apache-2.0
#include "curation/cities.h"

#include "atlas/short_name.h"
#include "commands/execute.h"
#include "curation/office_record.h"
#include "curation/paste.h"
#include "journal/tables.h"
#include "partnerships/testing.h"

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Seen;
using partnerships::Change;

class ByHand : public partnerships::OfficesOnEachDatabase {
 protected:
  ByHand() {
    auto transaction = database.write();
    transaction.script({"places", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES ('TH', 'THA', '764', 'asia', 'south-eastern-asia');
UPDATE city SET slug = folded;
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, slug) VALUES
  (3, 'city', 'Lijiang', 'lijiang', 'CN', '', '', 'lijiang');)"});
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  template <class Work>
  auto does(Work const& work) {
    std::invoke_result_t<Work const&, Command&> done;
    (void)commands::execute(database, clock, {office, {"token:1 test"}, "test", "test"},
                            [&](Command& command) -> commands::Outcome<std::string> {
                              done = work(command);
                              if (!done) return commands::Refused{done.error()};
                              return std::string{};
                            });
    auto transaction = database.write();
    EXPECT_EQ(journal::verify_tables(transaction), std::vector<std::string>{});
    return done;
  }
  FieldTexts now(CityId city) {
    auto transaction = database.read();
    return kept_city(transaction, city).value();
  }
  static FieldTexts chiang_mai() {
    return {{"slug", "chiang-mai"},
            {"wikidata", "Q52028"},
            {"geonames", ""},
            {"country", "TH"},
            {"lat", "18.78889"},
            {"lon", "98.98333"},
            {"population", "132634"},
            {"population_source", "wikidata-2022"},
            {"population_on", "2022"},
            {"sort", "city"},
            {"timezone", "Asia/Bangkok"},
            {"name_zh", "清迈"},
            {"name_ja", ""},
            {"name_en", "Chiang Mai"},
            {"name_local", "เชียงใหม่"},
            {"local_language", "th"},
            {"aliases", "en:Chiengmai;former:en:Zimme"}};
  }

  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
};
AMITY_OFFICE_ON_EACH_DATABASE(ByHand);

template <class T>
std::vector<std::string> fields_of(commands::Outcome<T> const& refused) {
  std::vector<std::string> names;
  if (!refused)
    for (auto const& error : refused.error().errors.all()) names.push_back(error.field);
  return names;
}

TEST_P(ByHand, a_city_that_no_atlas_has_is_made_and_stands_as_it_was_written) {
  auto const made = does([](Command& command) { return add_city(command, chiang_mai()); });
  ASSERT_TRUE(made) << made.error().errors.first().message;
  EXPECT_EQ(made->change, Change::created);
  EXPECT_EQ(now(made->city), chiang_mai());
  EXPECT_EQ(fields_of(does([](Command& command) { return add_city(command, chiang_mai()); })),
            std::vector<std::string>{"slug"});
}

TEST_P(ByHand, a_city_without_a_place_or_with_one_that_is_none_is_refused) {
  auto nowhere = chiang_mai();
  nowhere["lat"] = nowhere["lon"] = "";
  EXPECT_EQ(fields_of(does([&](Command& command) { return add_city(command, nowhere); })),
            std::vector<std::string>{"lat"});
  auto wrong = chiang_mai();
  wrong["country"] = "QQ";
  EXPECT_EQ(fields_of(does([&](Command& command) { return add_city(command, wrong); })),
            std::vector<std::string>{"country"});
}

TEST_P(ByHand, a_city_of_the_circle_is_changed_and_added_to_and_no_other) {
  auto wanted = now(CityId{1});
  auto const seen = wanted;
  wanted["name_zh"] = "昆明";
  wanted["timezone"] = "Asia/Shanghai";
  wanted["aliases"] = "en:Spring City";
  auto const done = does([&](Command& command) { return change_city(command, CityId{1}, wanted, seen); });
  ASSERT_TRUE(done) << done.error().errors.first().message;
  EXPECT_EQ(done->change, Change::changed);
  EXPECT_EQ(now(CityId{1}), wanted);

  auto emptied = wanted;
  emptied["name_zh"] = "";
  EXPECT_EQ(fields_of(does([&](Command& command) { return change_city(command, CityId{1}, emptied, wanted); })),
            std::vector<std::string>{"name_zh"});
  auto renamed = wanted;
  renamed["slug"] = "spring-city";
  EXPECT_EQ(fields_of(does([&](Command& command) { return change_city(command, CityId{1}, renamed, wanted); })),
            std::vector<std::string>{"slug"});
  // Somebody who saw it before the others wrote is told of them.
  auto late = seen;
  late["name_zh"] = "春城";
  auto const refused = does([&](Command& command) { return change_city(command, CityId{1}, late, seen); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().conflicts, (std::vector<commands::FieldConflict>{{"name_zh", "春城", "昆明", ""}}));

  for (auto const stranger : {CityId{2}, CityId{3}})  // the other office's home, and no partner
    EXPECT_EQ(
        fields_of(does([&](Command& command) { return change_city(command, stranger, now(stranger), now(stranger)); })),
        std::vector<std::string>{"city"});
}

TEST_P(ByHand, the_office_is_called_otherwise_and_its_names_in_other_languages_stay) {
  auto const read = [&] {
    auto transaction = database.read();
    return kept_office(transaction, office);
  };
  auto const before = read();
  auto wanted = before.value;
  wanted["name_zh"] = "外事办";
  wanted["languages"] = "zh;en";
  wanted["accent_night"] = "#ff7a87";
  auto const done = does([&](Command& command) {
    return record_office(command, wanted, Seen{before.version, before.value});
  });
  ASSERT_TRUE(done) << done.error().errors.first().message;
  EXPECT_EQ(read().value, wanted);
  EXPECT_EQ(read().version, done->version);
  auto wrong = wanted;
  wrong["languages"] = "tlh";
  wrong["timezone"] = "Kunming";
  wrong["accent_day"] = "#B3263A";
  wrong["name_zh"] = wrong["name_en"] = "";
  EXPECT_THAT(fields_of(does([&](Command& command) {
                return record_office(command, wrong, Seen{done->version, wanted});
              })),
              testing::UnorderedElementsAre("name_zh", "languages", "timezone", "accent_day"));
}

TEST_P(ByHand, a_region_counts_until_nothing_counts_in_it_any_more) {
  FieldTexts const mekong{{"countries", "TH;CN"}, {"name_zh", ""}, {"name_ja", ""}, {"name_en", "Mekong"}};
  auto const made = does([&](Command& command) { return record_region(command, "mekong", mekong, {}); });
  ASSERT_TRUE(made) << made.error().errors.first().message;
  EXPECT_EQ(made->change, Change::created);
  auto const target = does([&](Command& command) {
    return write_row(command, List::targets, 0,
                     {{"by", "2030"}, {"kind", "all"}, {"region", "mekong"}, {"count", "3"}, {"source", "daily"}}, {});
  });
  ASSERT_TRUE(target) << target.error().errors.first().message;
  auto const taken_away = [&] {
    return does([&](Command& command) { return withdraw_region(command, "mekong", made->version); });
  };
  EXPECT_EQ(fields_of(taken_away()), std::vector<std::string>{"slug"});
  does([&](Command& command) { return take_back_row(command, List::targets, target->row, target->version); }).value();
  EXPECT_TRUE(taken_away());
  EXPECT_EQ(fields_of(does([&](Command& command) { return record_region(command, "south-eastern-asia", mekong, {}); })),
            std::vector<std::string>{"slug"});
}

TEST_P(ByHand, rows_of_a_spreadsheet_are_taken_in_together_or_not_at_all) {
  auto const pasted = [&](Table table, std::string const& text) {
    return does([&](Command& command) { return take_in(command, table, text); });
  };
  auto const said = pasted(Table::assertions,
                           "partner\tsource\tkind\tsigned\tnote\n"
                           "lijiang\tdaily\tsister_city\t1986-05\t\"two\nlines, a \"\"quote\"\"\"\n"
                           "dali\tdaily\tfriendly_exchange\t\t\n\t\t\t\t\n");
  ASSERT_TRUE(said) << said.error().errors.first().message;
  EXPECT_EQ(std::tuple(said->rows, said->created, said->changed, said->unchanged), std::tuple(2, 2, 0, 0));
  auto transaction = database.read();
  EXPECT_EQ(partnerships::kept_assertion(transaction, office, CityId{3}, "daily")->value.note,
            "two\nlines, a \"quote\"");
  // Once more, with one row changed: what is the same stays as it is.
  auto const again = pasted(
      Table::assertions, "partner,kind,signed,source\nlijiang,sister_city,1987,daily\ndali,friendly_exchange,,daily\n");
  ASSERT_TRUE(again);
  EXPECT_EQ(std::tuple(again->created, again->changed, again->unchanged), std::tuple(0, 1, 1));

  // Without a head, in the file's order.
  auto const figures =
      pasted(Table::figures, "2019\tall\t\t43\texactly\tdaily\n2020\tcousins\tatlantis\t-1\t\tweekly\n");
  EXPECT_EQ(fields_of(figures), (std::vector<std::string>{"2.kind", "2.count", "2.region", "2.source"}));
  auto after = database.read();
  EXPECT_TRUE(rows_of(after, office, List::figures).empty());
  EXPECT_TRUE(pasted(Table::figures, "2019\tall\t\t43\texactly\tdaily\n"));
  EXPECT_EQ(fields_of(pasted(Table::figures, "on\tcolour\n2019\tred\n")).size(), 1U);
}

TEST_P(ByHand, a_short_name_that_was_given_by_itself_is_changed_once) {
  {
    auto transaction = database.write();
    transaction.execute({"nameless", "UPDATE city SET slug = NULL WHERE id = 1"}, {});
    atlas::give_short_name(transaction, CityId{1}, "kunming");
    journal::write_baseline(transaction, clock, {"test"}, {});
    transaction.commit();
  }
  auto const renamed = [&](std::string const& slug) {
    auto wanted = now(CityId{1});
    wanted["slug"] = slug;
    return does([&](Command& command) { return change_city(command, CityId{1}, wanted, now(CityId{1})); });
  };
  EXPECT_EQ(fields_of(renamed("lijiang")), std::vector<std::string>{"slug"}) << "another city's";
  auto const done = renamed("spring-city");
  ASSERT_TRUE(done) << done.error().errors.first().message;
  EXPECT_EQ(done->change, Change::changed);
  EXPECT_EQ(now(CityId{1}).at("slug"), "spring-city");
  EXPECT_EQ(fields_of(renamed("kunming")), std::vector<std::string>{"slug"}) << "now somebody chose it";
}

}  // namespace
}  // namespace amity::curation
