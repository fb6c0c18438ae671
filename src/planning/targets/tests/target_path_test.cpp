// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/target_path.h"

#include "partnerships/testing.h"

namespace amity::planning::targets {
namespace {

using partnerships::Kind;
using partnerships::Range;

// Kunming with partners in Thailand, Viet Nam, Switzerland and Japan.
class APath : public partnerships::OfficesOnEachDatabase {
 protected:
  APath() {
    auto transaction = database.write();
    transaction.script({"partners", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('TH', 'THA', '764', 'asia', 'south-eastern-asia'), ('VN', 'VNM', '704', 'asia', 'south-eastern-asia'),
  ('CH', 'CHE', '756', 'europe', 'western-europe'), ('JP', 'JPN', '392', 'asia', 'eastern-asia');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) VALUES
  (3, 'city', 'Fujisawa', 'fujisawa', 'JP', '', ''), (4, 'city', 'Zurich', 'zurich', 'CH', '', ''),
  (5, 'city', 'Chiang Mai', 'chiang mai', 'TH', '', ''), (6, 'city', 'Bangkok', 'bangkok', 'TH', '', ''),
  (7, 'city', 'Da Nang', 'da nang', 'VN', '', '');)"});
    partnerships::Office wanted;
    wanted.slug = "kunming";
    wanted.home = kunming;
    wanted.timezone = "Asia/Shanghai";
    wanted.accent_day = wanted.accent_night = "#b3263a";
    wanted.name = {{"en", "Kunming"}};
    wanted.regions = {{"mekong", {"TH", "VN"}, {{"en", "Mekong"}}}};
    put_office(transaction, wanted).value();
    partnerships::Source said;
    said.office = office;
    said.key = "city";
    said.kind = partnerships::SourceKind::official;
    said.name = "The city's own list";
    said.published = PartialDate::parse("2022").value();
    own = put_source(transaction, said).value().id;
    tie(transaction, 3, "1981-11-05", Kind::sister_city);
    tie(transaction, 4, "1982", Kind::sister_city);
    tie(transaction, 5, "1999-06", Kind::sister_city);
    tie(transaction, 6, "2019-05-05", Kind::friendly_exchange);
    tie(transaction, 7, "", Kind::sister_city);
    transaction.commit();
  }
  void tie(db::Transaction& transaction, std::int64_t with, std::string const& signed_on, Kind kind) const {
    partnerships::Assertion said;
    said.office = office;
    said.partnership = partnerships::put_partnership(transaction, kunming, CityId{with}).value().id;
    said.source = own;
    said.kind = kind;
    said.stage = partnerships::Stage::active;
    if (!signed_on.empty()) said.signed_on = PartialDate::parse(signed_on).value();
    put_assertion(transaction, said).value();
  }
  Target wanted(std::string_view by, int figure, std::string kind = "sister_city", std::string region = "") const {
    return {PartialDate::parse(by).value(), std::move(kind), std::move(region), figure, own, ""};
  }
  Result<std::vector<TargetPath>> paths(std::vector<Target> const& targets, std::string_view on) {
    auto transaction = database.read();
    reg.emplace(partnerships::Register::load(transaction));
    atlas.emplace(atlas::Atlas::load(transaction));
    return target_paths(*reg, *atlas, *atlas->city(kunming), targets, day(on));
  }
  static Day day(std::string_view text) { return parse_day(text).value(); }

  static constexpr CityId kunming{1};
  SourceId own{};
  std::optional<partnerships::Register> reg;
  std::optional<atlas::Atlas> atlas;
};

TEST_P(APath, has_the_facts_beside_the_plan_with_bounds_where_dates_are_missing) {
  auto const all = paths({wanted("2030", 8), wanted("2000", 2), wanted("2020", 5)}, "2025-12-31").value();
  ASSERT_EQ(all.size(), 1U);
  auto const& path = all.front();
  EXPECT_THAT(path.facts,
              testing::ElementsAre(CountStep{beginning_of_time, {0, 1}}, CountStep{day("1981-11-05"), {1, 2}},
                                   CountStep{day("1982-01-01"), {1, 3}}, CountStep{day("1982-12-31"), {2, 3}},
                                   CountStep{day("1999-06-01"), {2, 4}}, CountStep{day("1999-06-30"), {3, 4}},
                                   CountStep{day("2022-12-31"), {4, 4}}));
  EXPECT_EQ(path.now, (Range{4, 4}));
  // Halfway between 5 by the end of 2020 and 8 by the end of 2030, but for the leap days.
  EXPECT_NEAR(*path.planned_now, 6.5, 0.001);
  EXPECT_NEAR(path.missing_now->at_least, 2.5, 0.001);
  std::vector<int> figures;
  for (auto const& milestone : path.milestones) figures.push_back(milestone.target.figure);
  EXPECT_THAT(figures, testing::ElementsAre(2, 5, 8));
  EXPECT_EQ(path.milestones[0].then, (Range{3, 4}));
  EXPECT_EQ(path.milestones[0].met, Truth::yes);
  EXPECT_EQ(path.milestones[0].reached_earliest, day("1981-11-05"));
  EXPECT_EQ(path.milestones[0].reached_latest, day("1982-12-31"));
  EXPECT_EQ(path.milestones[1].then, (Range{3, 4}));
  EXPECT_EQ(path.milestones[1].missing, (Missing<int>{1, 2}));
  EXPECT_EQ(path.milestones[1].met, Truth::no);
  EXPECT_EQ(path.milestones[1].reached_earliest, std::nullopt);
  EXPECT_EQ(path.milestones[2].then, (Range{4, 4}));
}

TEST_P(APath, tells_the_pace_of_the_last_five_and_ten_years) {
  auto const path = paths({wanted("2030", 8)}, "2024-02-29").value().front();
  ASSERT_EQ(path.paces.size(), 2U);
  EXPECT_EQ(path.paces[0], (Pace{5, day("2019-02-28"), {0, 1}}));
  EXPECT_EQ(path.paces[1], (Pace{10, day("2014-02-28"), {0, 1}}));
  ASSERT_EQ(path.milestones[0].at_pace.size(), 2U);
  EXPECT_EQ(path.milestones[0].at_pace[0].latest, std::nullopt);
  EXPECT_EQ(path.milestones[0].at_pace[0].earliest, day("2024-02-29") + 4 * (day("2024-02-29") - day("2019-02-28")));
}

TEST_P(APath, is_one_for_each_kind_and_region_in_the_order_they_are_named) {
  auto const all =
      paths({wanted("2030", 3, "all", "south-eastern-asia"), wanted("2030", 5), wanted("2030", 2, "all", "mekong"),
             wanted("2025", 2, "all", "south-eastern-asia"), wanted("2030", 4, "countries"),
             wanted("2030", 2, "continents"), wanted("2030", 1, "friendly_exchange", "asia")},
            "2024-01-01")
          .value();
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[0].region, "south-eastern-asia");
  EXPECT_EQ(all[0].milestones.size(), 2U);
  EXPECT_EQ(all[0].now, (Range{3, 3}));
  EXPECT_EQ(all[1].now, (Range{4, 4}));
  EXPECT_EQ(all[2].now, (Range{3, 3}));
  EXPECT_EQ(all[3].now, (Range{4, 4}));
  EXPECT_EQ(all[4].now, (Range{2, 2}));
  EXPECT_EQ(all[5].now, (Range{1, 1}));
}

TEST_P(APath, counts_as_the_circle_does_on_every_day) {
  for (std::string const kind : {"all", "sister_city", "countries", "continents"})
    for (std::string const region : {"", "asia", "mekong"}) {
      auto const path = paths({wanted("2030", 8, kind, region)}, "2025-01-01").value().front();
      for (auto on = day("1981-01-01"); on < day("2025-01-01"); on += std::chrono::days{97}) {
        auto const circle =
            partnerships::circle_of(*reg, *atlas, *atlas->city(kunming), {on, partnerships::parse_kind(kind), region})
                .value();
        auto const& counts = circle.counts;
        EXPECT_EQ(count_on(path.facts, on), kind == "countries"    ? counts.countries
                                            : kind == "continents" ? counts.continents
                                                                   : counts.partners)
            << kind << ' ' << region << ' ' << amity::to_string(on);
      }
    }
}

TEST_P(APath, of_plan_begins_with_the_first_target_and_stays_after_the_last) {
  std::vector const targets{wanted("2020", 4), wanted("2030", 8), wanted("2030", 9)};
  EXPECT_EQ(paths(targets, "2020-12-30").value().front().planned_now, std::nullopt);
  EXPECT_EQ(paths(targets, "2020-12-30").value().front().missing_now, std::nullopt);
  EXPECT_EQ(paths(targets, "2020-12-31").value().front().planned_now, 4);
  EXPECT_EQ(paths(targets, "2040-01-01").value().front().planned_now, 9);
}

TEST_P(APath, into_a_region_that_nobody_knows_is_refused) {
  auto const refused = paths({wanted("2030", 5, "all", "narnia")}, "2024-01-01");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().field, "region");
}

AMITY_OFFICE_ON_EACH_DATABASE(APath);

}  // namespace
}  // namespace amity::planning::targets
