// SPDX-License-Identifier: Apache-2.0
#include "guests/guest.h"

#include "accounts/account.h"
#include "commands/execute.h"
#include "db/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::guests {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr OfficeId kunming{1};
constexpr OfficeId fujisawa{2};

class Guests : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(std::string actor, Work&& work, OfficeId office = kunming) {
    return commands::execute_value(
        database, [this] { return now; }, {office, {std::move(actor)}, "a.verb", "letter", {}, {}}, work);
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
    tx.commit();
    fields.language = "en";
    fields.correspondent = "City of Fujisawa";
    fields.title = "A camp";
    letter = done("cli:root", [&](auto& c) {
               return work::add_letter(c, {work::Direction::out, fields, {}, today});
             }).value();
  }
  GuestFields somebody(May may) const { return {"Aoki", "aoki@example.org", "ja", may, today + std::chrono::days{30}}; }
  GuestId shared(May may, std::string hash) {
    return done("account:1", [&](auto& c) { return share(c, letter, {somebody(may), hash, today}); }).value();
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
  }
  std::string did(std::string hash, Act what, std::string words = {}) {
    auto const content = work::content_hash(fields);
    return code_of(done("guest:1", [&](auto& c) { return act(c, {hash, what, content, words, today}); }));
  }
  std::vector<Act> acts() {
    auto tx = database.read();
    std::vector<Act> found;
    for (auto const& one : acts_of(tx, kunming, letter)) found.push_back(one.act);
    return found;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Instant now{today};
  work::LetterFields fields;
  work::LetterId letter{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Guests, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Guests, do_what_their_link_allows_and_no_more) {
  shared(May::read, "r");
  shared(May::comment, "c");
  shared(May::confirm, "f");
  EXPECT_EQ(did("r", Act::opened), "done");
  EXPECT_EQ(did("r", Act::commented, "Hello"), "not_yours");
  EXPECT_EQ(did("r", Act::confirmed), "not_yours");
  EXPECT_EQ(did("c", Act::commented, "Hello"), "done");
  EXPECT_EQ(did("c", Act::commented, " \n"), "empty");
  EXPECT_EQ(did("c", Act::confirmed), "not_yours");
  EXPECT_EQ(did("f", Act::confirmed), "done");
  EXPECT_THAT(acts(), ElementsAre(Act::opened, Act::commented, Act::confirmed));
}

TEST_P(Guests, confirm_only_the_text_that_stands) {
  shared(May::confirm, "f");
  fields.body = "Another text";
  EXPECT_EQ(did("f", Act::confirmed), "text_changed");
  EXPECT_THAT(acts(), IsEmpty());
}

TEST_P(Guests, are_out_once_their_link_is_revoked_or_has_ended_and_held_back_when_they_press_too_often) {
  auto const one = shared(May::read, "r");
  for (std::int64_t i = 0; i < most_an_hour; ++i) {
    now += std::chrono::seconds{1};
    ASSERT_EQ(did("r", Act::opened), "done");
  }
  EXPECT_EQ(did("r", Act::opened), "too_often");
  now += std::chrono::hours{2};
  EXPECT_EQ(did("r", Act::opened), "done");
  ASSERT_TRUE(done("account:1", [&](auto& c) { return revoke(c, letter, one); }));
  ASSERT_TRUE(done("account:1", [&](auto& c) { return revoke(c, letter, one); })) << "twice changes nothing";
  EXPECT_EQ(did("r", Act::opened), "not_found");
  EXPECT_EQ(did("another", Act::opened), "not_found");
  shared(May::read, "s");
  today += std::chrono::days{30};
  EXPECT_EQ(did("s", Act::opened), "done") << "the last day";
  today += std::chrono::days{1};
  EXPECT_EQ(did("s", Act::opened), "not_found");
}

TEST_P(Guests, are_invited_by_people_of_the_office_with_everything_that_is_wrong_told_at_once) {
  auto const sharing = [&](GuestFields const& who, std::string const& actor, OfficeId office = kunming) {
    return done(
        actor,
        [&](auto& c) {
          return share(c, letter, {who, "h", today});
        },
        office);
  };
  EXPECT_EQ(code_of(sharing(somebody(May::read), "token:1 website")), "a_person_decides");
  EXPECT_EQ(code_of(sharing(somebody(May::read), "account:1", fujisawa)), "not_found") << "another office's letter";
  auto const wrong = sharing({" ", "nobody", "de", May::read, today + longest + std::chrono::days{1}}, "account:1");
  ASSERT_FALSE(wrong);
  std::vector<std::string> at;
  for (auto const& error : wrong.error().errors.all()) at.push_back(error.field);
  EXPECT_THAT(at, ElementsAre("name", "email", "language", "until"));
  EXPECT_FALSE(sharing({"Aoki", "aoki@example.org", "ja", May::read, today - std::chrono::days{1}}, "account:1"));
}

}  // namespace
}  // namespace amity::guests
