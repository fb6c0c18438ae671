// SPDX-License-Identifier: Apache-2.0
// A register of seven cities, on each database, and lists read into it.
#pragma once

#include "atlas/atlas.h"
#include "commands/testing.h"
#include "core/testing.h"
#include "db/testing.h"
#include "interop/formats/testing.h"
#include "interop/lists/import.h"
#include "partnerships/register.h"
#include "reconciliation/review.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace amity::interop::lists {

using formats::Folder;

inline std::filesystem::path const fixtures = repository_root() / "src/interop/lists/tests/fixtures";

inline constexpr db::Query small_world{"small_world", R"(
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

class WorldTest : public testing::TestWithParam<std::string> {
 protected:
  WorldTest() : database_(db::Database::open(db::test_database_url(GetParam())).value()) {
    EXPECT_TRUE(database_.migrate());
    auto transaction = database_.write();
    transaction.script(small_world);
    transaction.commit();
  }

  Result<reconciliation::WorldReport> read(WorldFiles files,
                                           partnerships::Extent extent = partnerships::Extent::by_share) {
    if (files.source.empty()) files.source = "a-list";
    auto transaction = database_.write();
    auto report =
        commands::in_command(transaction, fixed_clock(parse_day("2026-11-22").value()), "import.world",
                             [&](commands::Command& command) { return import_world(command, files, extent); });
    if (report) transaction.commit();
    return report;
  }
  // A list "wikidata" of links, read on a day.
  Result<reconciliation::WorldReport> read_on(char const* day, std::string const& links,
                                              partnerships::Extent extent = partnerships::Extent::by_share) {
    return read(WorldFiles{{folder_.write("on.tsv", links)}, "wikidata", PartialDate::parse(day).value(), {}}, extent);
  }
  Result<reconciliation::WorldReport> read(std::string const& file) {
    return read(WorldFiles{{fixtures / file}, {}, {}, {}});
  }
  Result<reconciliation::WorldReport> read_text(std::string const& text) {
    return read(WorldFiles{{folder_.write("text.csv", text)}, {}, {}, {}});
  }
  partnerships::Register reg() {
    auto transaction = database_.read();
    return partnerships::Register::load(transaction);
  }
  Result<reconciliation::Review> decided(std::int64_t review, reconciliation::Decision const& decision) {
    auto transaction = database_.write();
    auto const done = commands::in_command(
        transaction, fixed_clock(parse_day("2026-11-22").value()), "review.decide",
        [&](commands::Command& command) { return reconciliation::decide(command, review, decision); });
    if (done) transaction.commit();
    return done;
  }
  std::vector<reconciliation::Review> queue() {
    auto transaction = database_.read();
    return reconciliation::reviews(transaction);
  }
  std::size_t journal_lines() {
    auto transaction = database_.read();
    return journal::recent(transaction, the_world, 100).size();
  }
  void expect_nothing_kept() {
    EXPECT_THAT(reg().partnerships(), testing::IsEmpty());
    EXPECT_EQ(journal_lines(), 0U);
  }

  formats::Folder folder_;
  db::Database database_;
};

}  // namespace amity::interop::lists
