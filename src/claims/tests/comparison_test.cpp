// SPDX-License-Identifier: Apache-2.0
// Circles beside each other, on a small world in a real database.
#include "claims/comparison.h"

#include "atlas/put_city.h"
#include "db/testing.h"
#include "partnerships/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

namespace amity::claims {
namespace {

using partnerships::Kind;
using partnerships::Range;
using testing::ElementsAre;
using testing::Pair;

Day day_of(std::string_view text) { return parse_day(text).value(); }

class ComparedCircles : public testing::Test {
 protected:
  ComparedCircles() : database(db::Database::open(db::test_database_url("sqlite")).value()) {
    EXPECT_TRUE(database.migrate());
    auto transaction = database.write();
    for (auto const& [code, subregion] :
         {std::pair{"CN", "eastern-asia"}, {"JP", "eastern-asia"}, {"TH", "south-eastern-asia"}})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) "
                           "VALUES (:code, :code, '', 'asia', :subregion)"},
                          {{"code", code}, {"subregion", subregion}});
    for (auto const& [key, kind] :
         {std::pair{"paper", partnerships::SourceKind::press}, {"list", partnerships::SourceKind::list}}) {
      partnerships::Source source;
      source.key = source.name = key;
      source.kind = kind;
      source.published = PartialDate::parse("2014").value();
      sources[key] = partnerships::put_source(transaction, source)->id;
    }
    transaction.commit();
  }

  CityId city(std::string const& slug, std::string const& country, double longitude_deg = 100) {
    auto transaction = database.write();
    atlas::CityRecord record;
    record.slug = slug;
    record.country = country;
    record.names = {{"en", slug}};
    record.position = LatLon::of(0, longitude_deg).value();
    auto const put = atlas::put_city(transaction, record);
    EXPECT_TRUE(put) << put.error().message;
    transaction.commit();
    return put->city;
  }

  void tie(CityId a, CityId b, std::string const& signed_on = {}, std::string const& source = "paper",
           Kind kind = Kind::sister_city) {
    auto transaction = database.write();
    partnerships::Assertion assertion;
    assertion.partnership = partnerships::put_partnership(transaction, a, b)->id;
    assertion.source = sources.at(source);
    assertion.kind = kind;
    assertion.stage = partnerships::Stage::active;
    if (!signed_on.empty()) assertion.signed_on = PartialDate::parse(signed_on).value();
    EXPECT_TRUE(partnerships::put_assertion(transaction, assertion));
    transaction.commit();
  }

  Comparison compared(std::vector<CityId> const& ids, ClaimScope const& scope = {day_of("2026-11-22"), {}, {}}) {
    auto transaction = database.read();
    reg.emplace(partnerships::Register::load(transaction));
    atlas.emplace(atlas::Atlas::load(transaction));
    index.emplace(*reg, *atlas);
    std::vector<atlas::City const*> cities;
    cities.reserve(ids.size());
    for (auto const id : ids) cities.push_back(atlas->city(id));
    ClaimIndexes const claim_indexes({*reg, *atlas, *index});
    return compare({*reg, *atlas, *index, claim_indexes}, cities, scope);
  }

  // "both: 1,2"
  std::vector<std::string> rows(Comparison const& comparison) const {
    std::vector<std::string> lines;
    for (auto const& partner : comparison.partners) {
      auto line = std::string(partner.city->slug) + ":";
      for (std::size_t i = 0; i < partner.ties.size(); ++i)
        if (partner.ties[i].partnership != nullptr) line += " " + std::to_string(i);
      lines.push_back(line);
    }
    return lines;
  }

  db::Database database;
  std::map<std::string, SourceId> sources;
  std::optional<partnerships::Register> reg;
  std::optional<atlas::Atlas> atlas;
  std::optional<CountryIndex> index;
};

TEST_F(ComparedCircles, PartnersOfMoreCitiesComeFirst) {
  auto const a = city("a", "CN");
  auto const b = city("b", "CN");
  auto const c = city("c", "CN");
  auto const both = city("both", "JP");
  auto const all = city("all", "TH");
  auto const mine = city("mine", "TH");
  for (auto const& [x, y] : {std::pair{a, both}, {b, both}, {a, all}, {b, all}, {c, all}, {c, mine}, {a, b}}) tie(x, y);
  auto const comparison = compared({a, b, c});
  EXPECT_THAT(rows(comparison), ElementsAre("all: 0 1 2", "both: 0 1", "mine: 2"));
  EXPECT_EQ(comparison.in_common, (Range{1, 1}));
  ASSERT_EQ(comparison.between.size(), 1U);
  EXPECT_EQ(comparison.between.front().partnership->a, a);
  EXPECT_EQ(comparison.cities[0].partners, (Range{3, 3})) << "the tie with b counts in a's circle";
  EXPECT_EQ(comparison.cities[2].countries, (Range{1, 1}));
  EXPECT_THAT(comparison.cities[0].by_region,
              ElementsAre(Pair("eastern-asia", Range{2, 2}), Pair("south-eastern-asia", Range{1, 1})));
}

TEST_F(ComparedCircles, AgesDistancesAndTheOldestAreOfWhatIsKnown) {
  auto const a = city("a", "CN", 100);
  auto const b = city("b", "CN", 100);
  tie(a, city("p", "JP", 101), "1990-11-22");
  tie(a, city("q", "JP", 103), "2006-11-22");
  tie(a, city("r", "TH", 110));
  auto const comparison = compared({a, b});
  auto const& first = comparison.cities.front();
  EXPECT_EQ(first.age_years.of, 2);
  EXPECT_NEAR(*first.age_years.value, 28, 0.01);
  EXPECT_EQ(first.distance_km.of, 3);
  EXPECT_NEAR(*first.distance_km.value, 333.6, 0.1);
  ASSERT_NE(first.oldest, nullptr);
  EXPECT_EQ(to_string(*first.oldest->resolution.signed_on), "1990-11-22");
  EXPECT_EQ(comparison.cities[1].partners, Range{});
  EXPECT_FALSE(comparison.cities[1].age_years.value);
  EXPECT_EQ(comparison.cities[1].oldest, nullptr);
}

TEST_F(ComparedCircles, ADayAKindAndTheSourcesNarrowThem) {
  auto const a = city("a", "CN");
  auto const b = city("b", "CN");
  auto const p = city("p", "JP");
  tie(a, p, "1990");
  tie(b, p, "2000", "list");
  EXPECT_EQ(compared({a, b}).in_common, (Range{1, 1}));
  EXPECT_EQ(compared({a, b}, {day_of("1995-01-01"), {}, {}}).in_common, Range{});
  EXPECT_EQ(compared({a, b}, {day_of("2000-06-01"), {}, {}}).in_common, (Range{0, 1}));
  EXPECT_EQ(compared({a, b}, {day_of("2026-11-22"), Kind::project, {}}).partners.size(), 0U);
  EXPECT_THAT(rows(compared({a, b}, {day_of("2026-11-22"), {}, SourceLevel::stated})), ElementsAre("p: 0"));
}

TEST_F(ComparedCircles, AreWhatASlowCountSays) {
  std::vector<CityId> cities;
  cities.reserve(12);
  for (auto i = 0; i < 12; ++i) cities.push_back(city("c" + std::to_string(i), i % 2 == 0 ? "JP" : "TH", i));
  std::mt19937 random(7);
  std::map<std::pair<CityId, CityId>, bool> tied;
  for (std::size_t i = 0; i < cities.size(); ++i)
    for (auto j = i + 1; j < cities.size(); ++j)
      if (random() % 3 == 0) {
        tie(cities[i], cities[j]);
        tied[{cities[i], cities[j]}] = tied[{cities[j], cities[i]}] = true;
      }
  for (std::size_t i = 0; i < cities.size(); ++i)
    for (auto j = i + 1; j < cities.size(); ++j) {
      auto shared = 0;
      auto either = 0;
      for (auto const other : cities) {
        if (other == cities[i] || other == cities[j]) continue;
        auto const one = tied.contains({cities[i], other});
        auto const two = tied.contains({cities[j], other});
        shared += one && two ? 1 : 0;
        either += one || two ? 1 : 0;
      }
      auto const comparison = compared({cities[i], cities[j]});
      EXPECT_EQ(comparison.in_common, (Range{shared, shared}));
      EXPECT_EQ(comparison.partners.size(), static_cast<std::size_t>(either));
      EXPECT_EQ(comparison.between.size(), tied.contains({cities[i], cities[j]}) ? 1U : 0U);
    }
}

}  // namespace
}  // namespace amity::claims
