// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "accounts/account.h"
#include "commands/execute.h"
#include "db/testing.h"
#include "journal/journal.h"
#include "journal/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::desk {

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};

// Two offices with people, on a real database, and a clock that can be set.
class DeskTest : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(OfficeId office, accounts::AccountId who, Work&& work) {
    auto const actor = who.value == 0 ? std::string("cli:root") : accounts::actor_of(who);
    return commands::execute_value(database, clock, {office, {actor}, "a.verb", "desk", {}, {}}, work);
  }
  template <class Work>
  auto done(accounts::AccountId who, Work&& work) {
    return done(kunming, who, work);
  }
  template <class Work>
  auto read(Work&& work) {
    auto tx = database.read();
    return work(tx);
  }
  accounts::AccountId person(OfficeId office, std::string const& name, std::string const& email) {
    accounts::AccountFields const fields{email, name, "en", accounts::Role::officer, {}};
    return done(office, {}, [&](auto& c) { return accounts::add_account(c, fields); }).value();
  }

  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    for (std::int64_t const id : {1, 2}) {
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', 'CN', '', '')"},
                 {{"id", id}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", id}, {"slug", "office-" + std::to_string(id)}});
    }
    journal::write_baseline(tx, clock, {"test"}, {});
    tx.commit();
    li_na = person(kunming, "Li Na", "li.na@example.org");
    chen = person(kunming, "陈丽华", "chen@example.org");
    other_li = person(kunming, "Li Hua", "li.hua@example.org");
    stranger = person(fujisawa, "Sato", "sato@example.org");
  }

  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
  }
  std::vector<std::string> troubles() {
    auto tx = database.read();
    auto found = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) found.push_back(broken.what);
    return found;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{parse_day("2026-11-30").value()};
  Clock clock{[this] { return now; }};
  accounts::AccountId li_na{};
  accounts::AccountId chen{};
  accounts::AccountId other_li{};
  accounts::AccountId stranger{};  // of the other office
};

}  // namespace amity::desk
