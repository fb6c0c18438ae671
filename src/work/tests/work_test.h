// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/execute.h"
#include "db/testing.h"
#include "journal/journal.h"
#include "journal/tables.h"
#include "work/letter_list.h"
#include "work/task.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::work {

inline constexpr OfficeId kunming{1};
inline constexpr OfficeId fujisawa{2};

// Two offices with departments and people, on a real database.
class WorkTest : public testing::TestWithParam<std::string> {
 protected:
  // What the verb gave or was refused for; all of it is kept where it was done.
  template <class Work>
  auto done(OfficeId office, accounts::AccountId who, Work&& work) {
    auto const actor = who.value == 0 ? std::string("cli:root") : accounts::actor_of(who);
    auto const moment = fixed_clock_at(now);
    return commands::execute_value(database, moment, {office, {actor}, "a.verb", "letter", {}, {}}, work);
  }
  template <class Work>
  auto done(accounts::AccountId who, Work&& work) {
    return done(kunming, who, work);
  }
  template <class Work>
  auto value(OfficeId office, Work&& work) {
    return done(office, {}, work).value();
  }
  template <class Work>
  auto read(Work&& work) {
    auto tx = database.read();
    return work(tx);
  }

  accounts::AccountId person(OfficeId office, std::string const& name, accounts::Role role,
                             std::optional<accounts::DepartmentId> department) {
    accounts::AccountFields const fields{name + std::to_string(office.value) + "@example.org", name, "en", role,
                                         department};
    return value(office, [&](auto& c) { return accounts::add_account(c, fields); });
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
    for (auto const office : {kunming, fujisawa}) {
      education = value(office, [](auto& c) { return accounts::put_department(c, {}, {{"en", "Education"}}); });
      finance = value(office, [](auto& c) { return accounts::put_department(c, {}, {{"en", "Finance"}}); });
      director = person(office, "d", accounts::Role::director, {});
      officer = person(office, "o", accounts::Role::officer, {});
      teacher = person(office, "t", accounts::Role::liaison, education);
      treasurer = person(office, "f", accounts::Role::liaison, finance);
    }
  }

  SeriesId series(Direction direction, std::string shape, OfficeId office = kunming) {
    return done(office, {},
                [&](auto& c) {
                  return put_series(c, {}, {direction, "Letters", std::move(shape)}, {});
                })
        .value();
  }
  static LetterFields about(std::string title) {
    LetterFields fields;
    fields.language = "en";
    fields.correspondent = "City of Fujisawa";
    fields.title = std::move(title);
    fields.body = "Dear friends,";
    return fields;
  }
  LetterId draft(std::string title) {
    return done(officer,
                [&](auto& c) {
                  return add_letter(c, {Direction::out, about(std::move(title)), {}, today});
                })
        .value();
  }
  Letter letter(LetterId id, OfficeId office = kunming) {
    return read([&](auto& tx) { return letter_of(tx, office, id).value(); });
  }
  std::string hash(LetterId id) { return content_hash(letter(id)); }
  auto issued(LetterId id, SeriesId by, Day on) {
    return done(director, [&](auto& c) { return issue(c, id, {by, hash(id), "Li Hua, Director", on}); });
  }
  auto answered(LetterId id, accounts::AccountId who, Verdict verdict, std::string opinion = {}) {
    return done(who, [&](auto& c) { return countersign(c, id, {verdict, std::move(opinion), hash(id)}); });
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
  }
  // What `amity doctor` would say of the journal and the numbers.
  std::vector<std::string> troubles() {
    auto tx = database.read();
    auto found = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) found.push_back(broken.what);
    for (auto& line : verify_numbers(tx)) found.push_back(std::move(line));
    return found;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Clock clock{fixed_clock(today)};
  Instant now{today};  // when commands are done
  static Clock fixed_clock_at(Instant at) {
    return [at] { return at; };
  }
  // Of Fujisawa's, as the last made; both offices count from 1, so they are Kunming's too.
  accounts::DepartmentId education{};
  accounts::DepartmentId finance{};
  accounts::AccountId director{};
  accounts::AccountId officer{};
  accounts::AccountId teacher{};
  accounts::AccountId treasurer{};
};

}  // namespace amity::work
