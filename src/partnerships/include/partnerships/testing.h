// SPDX-License-Identifier: Apache-2.0
// For tests only: link amity_db_testing.
#pragma once

#include "db/database.h"
#include "db/testing.h"
#include "partnerships/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace amity::partnerships {

// Two offices with a source each, in two cities, on a database of each kind there is.
class OfficesOnEachDatabase : public testing::TestWithParam<std::size_t> {
 protected:
  OfficesOnEachDatabase() {
    database.migrate().value();
    auto transaction = database.write();
    transaction.script({"world", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES ('CN', 'CHN', '156', 'asia', 'eastern-asia');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '', ''), (2, 'city', 'Dali', 'dali', 'CN', '', '');)"});
    for (auto* made : {&office, &other}) {
      Office wanted;
      wanted.slug = made == &office ? "kunming" : "dali";
      wanted.home = CityId{made == &office ? 1 : 2};
      wanted.timezone = "Asia/Shanghai";
      wanted.accent_day = wanted.accent_night = "#b3263a";
      wanted.name = {{"en", wanted.slug}};
      *made = put_office(transaction, wanted).value().id;
      Source said;
      said.office = *made;
      said.key = "daily";
      said.name = "A newspaper";
      source = put_source(transaction, said).value().id;
    }
    transaction.commit();
  }

  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
  OfficeId office{};
  OfficeId other{};
  SourceId source{};
};

#define AMITY_OFFICE_ON_EACH_DATABASE(suite)                                                             \
  INSTANTIATE_TEST_SUITE_P(Databases, suite,                                                             \
                           testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U), \
                           [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); })

}  // namespace amity::partnerships
