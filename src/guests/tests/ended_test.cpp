// SPDX-License-Identifier: Apache-2.0
#include "guests/ended.h"

#include "accounts/account.h"
#include "commands/execute.h"
#include "db/testing.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "people/legal_hold.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::guests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId here{1};

class EndedGuests : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(std::string actor, Work&& work) {
    return commands::execute_value(
        database, [this] { return now; }, {here, {std::move(actor)}, "a.verb", "letter", {}, {}}, work);
  }
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    tx.execute({"k",
                "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                "VALUES (1, 'city', 'A city', 'a city', 'CN', '', '')"});
    tx.execute({"o",
                "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                "VALUES (1, 'kunming', 1, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"});
    tx.commit();
    accounts::AccountFields const who{"chen@example.org", "Chen", "en", accounts::Role::director, {}};
    ASSERT_TRUE(done("cli:root", [&](auto& c) { return accounts::add_account(c, who); }));
    work::LetterFields fields;
    fields.language = "en";
    fields.correspondent = "City of Fujisawa";
    fields.title = "A camp";
    fields.partner = CityId{1};
    letter = done("cli:root", [&](auto& c) {
               return work::add_letter(c, {work::Direction::out, fields, {}, today});
             }).value();
  }
  GuestId shared(std::string const& name, std::string hash) {
    GuestFields const fields{name, name + "@example.org", "ja", May::confirm, today + std::chrono::days{30}, false};
    return done("account:1", [&](auto& c) { return share(c, letter, {fields, hash, today}); }).value();
  }
  void confirm(std::string const& hash) {
    auto const shown = [&] {
      auto tx = database.read();
      return shown_to(tx, *guest_of(tx, hash))->hash;
    }();
    for (auto const what : {Act::opened, Act::confirmed})
      ASSERT_TRUE(done("guest:1", [&](auto& c) { return act(c, {hash, what, shown, {}, {}, today}); }));
  }
  std::vector<EndedDue> due(std::string_view day) {
    auto tx = database.read();
    return ended_due(tx, here, parse_day(day).value());
  }
  std::vector<std::pair<std::string, std::string>> who() {
    auto tx = database.read();
    std::vector<std::pair<std::string, std::string>> all;
    for (auto const& one : guests_of(tx, here, letter)) all.emplace_back(one.fields.name, one.fields.email);
    return all;
  }
  std::size_t forget() {
    return forget_ended(
        database, [this] { return now; }, "job:retention");
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Instant now{today + std::chrono::hours{9}};
  work::LetterId letter{};
};
INSTANTIATE_TEST_SUITE_P(Databases, EndedGuests, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(EndedGuests, are_forgotten_a_year_after_their_last_day_but_for_the_name_of_who_confirmed) {
  auto const reader = shared("Aoki", "hash-1");
  auto const confirmer = shared("Baba", "hash-2");
  confirm("hash-2");
  EXPECT_THAT(due("2027-12-29"), IsEmpty());
  auto const day = parse_day("2027-12-30").value();
  EXPECT_THAT(due("2027-12-30"),
              ElementsAre(EndedDue{reader, letter, "Aoki", day, {}}, EndedDue{confirmer, letter, "Baba", day, {}}));
  EXPECT_EQ(forget(), 0U);
  now = day + std::chrono::hours{3};
  EXPECT_EQ(forget(), 2U);
  using Two = std::pair<std::string, std::string>;
  EXPECT_THAT(who(), ElementsAre(Two{"", ""}, Two{"Baba", ""}));
  EXPECT_THAT(due("2030-01-01"), IsEmpty());
  EXPECT_EQ(forget(), 0U);
}

TEST_P(EndedGuests, count_from_the_day_on_which_the_link_was_revoked) {
  auto const guest = shared("Aoki", "hash-1");
  ASSERT_TRUE(done("account:1", [&](auto& c) { return revoke(c, letter, guest); }));
  EXPECT_THAT(due("2027-11-29"), IsEmpty());
  EXPECT_EQ(due("2027-11-30").size(), 1U);
}

TEST_P(EndedGuests, stay_while_a_hold_is_on_the_letter_or_its_partner) {
  shared("Aoki", "hash-1");
  now = parse_day("2028-01-01").value();
  auto const hold = [&](std::string const& subject) {
    ASSERT_TRUE(done("account:1", [&](auto& c) { return people::hold_subject(c, subject, "court case 12"); }));
    ASSERT_EQ(due("2028-01-01").size(), 1U);
    EXPECT_EQ(due("2028-01-01").front().held_why, "court case 12");
    EXPECT_EQ(forget(), 0U);
    ASSERT_TRUE(done("account:1", [&](auto& c) { return people::release_subject(c, subject); }));
  };
  hold("letter/" + std::to_string(letter.value));
  hold(partner_subject(CityId{1}));
  EXPECT_EQ(forget(), 1U);
}

}  // namespace
}  // namespace amity::guests
