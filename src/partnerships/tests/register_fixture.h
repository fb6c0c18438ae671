// SPDX-License-Identifier: Apache-2.0
// A dozen cities in six countries, on a database of each kind there is.
#pragma once

#include "atlas/atlas.h"
#include "db/database.h"
#include "db/testing.h"
#include "partnerships/circle.h"
#include "partnerships/record.h"
#include "partnerships/register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace amity::partnerships {

class OnEachDatabase : public testing::TestWithParam<std::size_t> {
 protected:
  OnEachDatabase() {
    database.migrate().value();
    auto transaction = database.write();
    transaction.script({"world", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion, lat, lon) VALUES
  ('CN', 'CHN', '156', 'asia', 'eastern-asia', 35, 105), ('JP', 'JPN', '392', 'asia', 'eastern-asia', 36, 138),
  ('TH', 'THA', '764', 'asia', 'south-eastern-asia', 15, 100), ('VN', 'VNM', '704', 'asia', 'south-eastern-asia', 16, 107),
  ('CH', 'CHE', '756', 'europe', 'western-europe', 47, 8), ('MA', 'MAR', '504', 'africa', 'northern-africa', 32, -5);
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, slug) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '', '', 25.04, 102.71, 'kunming'),
  (2, 'city', 'Fujisawa', 'fujisawa', 'JP', '', '', 35.34, 139.49, 'fujisawa'),
  (3, 'city', 'Chiang Mai', 'chiang mai', 'TH', '', '', 18.79, 98.98, 'chiang-mai'),
  (4, 'city', 'Bangkok', 'bangkok', 'TH', '', '', 13.75, 100.5, 'bangkok'),
  (5, 'city', 'Da Nang', 'da nang', 'VN', '', '', 16.07, 108.22, 'da-nang'),
  (6, 'city', 'Zurich', 'zurich', 'CH', '', '', 47.37, 8.54, 'zurich'),
  (7, 'city', 'Chefchaouen', 'chefchaouen', 'MA', '', '', NULL, NULL, 'chefchaouen'),
  (8, 'city', 'Nagahama', 'nagahama', 'JP', '', '', 35.38, 136.27, 'nagahama');)"});
    office.slug = "kunming";
    office.home = kunming;
    office.timezone = "Asia/Shanghai";
    office.accent_day = "#b3263a";
    office.accent_night = "#ff8a94";
    office.languages = {"zh", "en"};
    office.name = {{"en", "City of Kunming"}};
    office.regions = {{"mekong", {"TH", "VN"}, {{"en", "Mekong"}}}};
    office.id = put_office(transaction, office).value().id;
    source.office = office.id;
    source.key = "city-2022";
    source.kind = SourceKind::official;
    source.name = "The city's own list";
    source.url = "https://example.org/list";
    source.published = date("2022");
    source.id = put_source(transaction, source).value().id;
    transaction.commit();
  }

  static PartialDate date(std::string_view text) { return PartialDate::parse(text).value(); }
  static Day day(std::string_view text) { return parse_day(text).value(); }
  static CityId city(std::int64_t n) { return CityId{n}; }

  Assertion said(PartnershipId partnership, std::string const& signed_on = {}) const {
    Assertion assertion;
    assertion.office = office.id;
    assertion.partnership = partnership;
    assertion.source = source.id;
    assertion.kind = Kind::sister_city;
    assertion.stage = Stage::active;
    if (!signed_on.empty()) assertion.signed_on = date(signed_on);
    return assertion;
  }
  Move moved(Act act, std::string const& on = {}) const {
    Move move;
    move.act = act;
    if (!on.empty()) move.on = date(on);
    move.source = source.id;
    return move;
  }
  // Kunming's tie with a city, by an official source.
  PartnershipId tie(db::Transaction& transaction, CityId with, std::string const& signed_on,
                    Kind kind = Kind::sister_city) const {
    auto const pair = put_partnership(transaction, kunming, with).value().id;
    auto assertion = said(pair, signed_on);
    assertion.kind = kind;
    put_assertion(transaction, assertion).value();
    return pair;
  }
  Register loaded() {
    auto transaction = database.read();
    return Register::load(transaction);
  }
  std::int64_t number(std::string_view sql) {
    return database.read()
        .one({"number", sql}, {}, [](db::Row const& row) { return row.get<std::int64_t>(0); })
        .value();
  }
  Circle circle(CircleQuestion const& question) {
    known.emplace(loaded());
    auto transaction = database.read();
    atlas.emplace(atlas::Atlas::load(transaction));
    return circle_of(*known, *atlas, *atlas->city(kunming), question).value();
  }

  static constexpr CityId kunming{1};
  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
  Office office;
  Source source;
  std::optional<Register> known;
  std::optional<atlas::Atlas> atlas;
};

#define AMITY_REGISTER_ON_EACH_DATABASE(suite)                                                           \
  INSTANTIATE_TEST_SUITE_P(Databases, suite,                                                             \
                           testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U), \
                           [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); })

}  // namespace amity::partnerships
