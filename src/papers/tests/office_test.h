// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/execute.h"
#include "db/testing.h"
#include "journal/tables.h"
#include "work/letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::papers {

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};

// Two offices, one with a letter that is a draft, on a real database.
class OfficeTest : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(OfficeId office, Work&& work) {
    return commands::execute_value(database, clock, {office, {"account:7"}, "a.verb", "letter", {}, {}}, work);
  }
  template <class Work>
  auto done(Work&& work) {
    return done(kunming, work);
  }
  template <class Work>
  auto read(Work&& work) {
    auto tx = database.read();
    return work(tx);
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
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
    letter = done([&](auto& c) { return work::add_letter(c, {work::Direction::out, about(), {}, today}); }).value();
  }
  static work::LetterFields about() {
    work::LetterFields fields;
    fields.language = "zh";
    fields.correspondent = "藤泽市";
    fields.title = "关于访问的函";
    fields.body = "来函收悉。";
    return fields;
  }
  std::vector<std::string> troubles() {
    auto tx = database.read();
    return journal::verify_tables(tx);
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Clock clock{fixed_clock(today)};
  work::LetterId letter{};
};

}  // namespace amity::papers
