// SPDX-License-Identifier: Apache-2.0
// What tests of slices with offices stand on: two offices on a real database, and a clock that only the test moves.
#pragma once

#include "commands/execute.h"
#include "db/testing.h"
#include "journal/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace amity::commands {

// For TEST_P on each kind of database: INSTANTIATE_TEST_SUITE_P(Databases, Mine, ValuesIn(db::test_database_kinds())).
class OfficesTest : public testing::TestWithParam<std::string> {
 protected:
  static constexpr OfficeId kunming{1};
  static constexpr OfficeId fujisawa{2};

  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c",
                "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL), "
                "('JP', 'JPN', '392', 'Asia', 'Eastern Asia', NULL, NULL)"});
    for (auto const office : {kunming, fujisawa}) {
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', :country, '', '')"},
                 {{"id", office.value}, {"country", office == kunming ? "CN" : "JP"}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", office.value}, {"slug", "office-" + std::to_string(office.value)}});
    }
    journal::write_baseline(tx, clock(), {"test"}, {});
    tx.commit();
  }

  Clock clock() {
    return [this] { return now; };
  }
  // A command's outcome, whatever its value is.
  template <class Work>
  auto done(OfficeId office, Work&& work, std::string const& actor = "account:1") {
    std::invoke_result_t<Work&, Command&> value;
    (void)execute(database, clock(), {office, {actor}, "a.verb", "a subject", {}, {}},
                  [&](Command& command) -> Outcome<std::string> {
                    value = work(command);
                    if (!value) return Refused{value.error()};
                    return std::string{};
                  });
    return value;
  }
  template <class Work>
  auto done(Work&& work, std::string const& actor = "account:1") {
    return done(kunming, std::forward<Work>(work), actor);
  }
  template <class Work>
  auto read(Work&& work) {
    auto tx = database.read();
    return work(tx);
  }
  // Outside of any command: what no line of the journal accounts for.
  template <class Work>
  auto written(Work&& work) {
    auto tx = database.write();
    if constexpr (std::is_void_v<std::invoke_result_t<Work&, db::Transaction&>>) {
      work(tx);
      tx.commit();
    } else {
      auto value = work(tx);
      tx.commit();
      return value;
    }
  }
  // Rows that no line of the journal accounts for: none, whatever a test did.
  std::vector<std::string> unaccounted() {
    auto tx = database.read();
    return journal::verify_tables(tx);
  }
  // The code of a refusal's first error.
  static std::string code_of(Refusal const& refusal) { return refusal.errors.first().code; }
  template <class Value>
  static std::string code_of(Outcome<Value> const& outcome) {
    return outcome ? "done" : code_of(outcome.error());
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{Instant{parse_day("2026-11-29").value()} + std::chrono::hours{9}};
};

}  // namespace amity::commands
