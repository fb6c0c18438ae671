// SPDX-License-Identifier: Apache-2.0
// The figures of the whole register, on a small world in a real database.
#include "claims/figures.h"

#include "atlas/put_city.h"
#include "db/testing.h"
#include "partnerships/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::claims {
namespace {

using partnerships::Kind;
using partnerships::Stage;
using testing::ElementsAre;
using testing::Pair;

class CountedWorld : public testing::Test {
 protected:
  CountedWorld() : database(db::Database::open(db::test_database_url("sqlite")).value()) {
    EXPECT_TRUE(database.migrate());
    auto transaction = database.write();
    for (auto const* code : {"CN", "JP", "TH", "VA"})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) "
                           "VALUES (:code, :code, '', 'asia', 'eastern-asia')"},
                          {{"code", code}});
    partnerships::Source list;
    list.key = list.name = "list";
    source = partnerships::put_source(transaction, list)->id;
    transaction.commit();
  }

  CityId city(std::string const& slug, std::string const& country) {
    auto transaction = database.write();
    atlas::CityRecord record;
    record.slug = slug;
    record.country = country;
    record.names = {{"en", slug}};
    auto const put = atlas::put_city(transaction, record);
    EXPECT_TRUE(put) << put.error().message;
    transaction.commit();
    return put->city;
  }

  void tie(CityId a, CityId b, std::string const& signed_on = {}, Stage stage = Stage::active) {
    auto transaction = database.write();
    partnerships::Assertion assertion;
    assertion.partnership = partnerships::put_partnership(transaction, a, b)->id;
    assertion.source = source;
    assertion.stage = stage;
    if (!signed_on.empty()) assertion.signed_on = PartialDate::parse(signed_on).value();
    EXPECT_TRUE(partnerships::put_assertion(transaction, assertion));
    transaction.commit();
  }

  WorldFigures counted() {
    auto transaction = database.read();
    auto const reg = partnerships::Register::load(transaction);
    auto const atlas = atlas::Atlas::load(transaction);
    return {reg, atlas};
  }

  db::Database database;
  SourceId source;
};

TEST_F(CountedWorld, HasTheMostConnectedFirst) {
  auto const a = city("a", "CN");
  auto const b = city("b", "CN");
  auto const p = city("p", "JP");
  auto const q = city("q", "TH");
  city("lonely", "TH");
  tie(a, p, "1981-11-05");
  tie(a, q, "1981");
  tie(a, b);
  tie(b, p, {}, Stage::ended);
  auto const figures = counted();
  EXPECT_EQ(figures.partnerships, 4);
  EXPECT_EQ(figures.assertions, 4);
  EXPECT_EQ(figures.dated, 2);
  EXPECT_THAT(figures.signed_in, ElementsAre(Pair(1981, 2)));
  EXPECT_THAT(figures.by_stage, ElementsAre(Pair(Stage::active, 3), Pair(Stage::ended, 1)));
  EXPECT_THAT(figures.by_kind, ElementsAre(Pair(Kind::unspecified, 4)));
  EXPECT_THAT(figures.cities(), ElementsAre(CityCount{a, 3}, CityCount{b, 2}, CityCount{p, 2}, CityCount{q, 1}));
  EXPECT_THAT(figures.pairs(), ElementsAre(PairCount{"CN", "JP", 2}, PairCount{"CN", "TH", 1}));
  auto const& china = *figures.country("CN");
  EXPECT_EQ(china.partnerships, 4);
  EXPECT_EQ(china.within, 1);
  EXPECT_THAT(china.partners, ElementsAre(CountryCount{"JP", 2}, CountryCount{"TH", 1}));
  auto const& thailand = *figures.country("TH");
  EXPECT_EQ(thailand.all_cities, 2);
  EXPECT_THAT(thailand.cities, ElementsAre(CityCount{q, 1}));
  EXPECT_EQ(figures.country("VA"), nullptr);
}

TEST_F(CountedWorld, OfNothingIsNothing) {
  auto const figures = counted();
  EXPECT_EQ(figures.partnerships, 0);
  EXPECT_TRUE(figures.cities().empty());
  EXPECT_TRUE(figures.pair_figures->countries.empty());
}

}  // namespace
}  // namespace amity::claims
