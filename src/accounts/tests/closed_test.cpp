// SPDX-License-Identifier: Apache-2.0
#include "accounts/closed.h"

#include "commands/execute.h"
#include "db/testing.h"
#include "offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ClosedAccounts : public testing::TestWithParam<std::string> {
 protected:
  template <class Work>
  auto done(std::string const& verb, Work&& work) {
    return commands::execute_value(
        database, [this] { return now; }, {kunming, {"account:1"}, verb, "account/2", {}, {}}, work);
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
    for (auto const* name : {"chen", "wang"}) {
      AccountFields const who{std::string(name) + "@example.org", name, "en", Role::director, {}};
      ASSERT_TRUE(done("account.add", [&](auto& c) { return add_account(c, who); }));
    }
  }
  std::vector<ClosedDue> due(std::string_view day) {
    auto tx = database.read();
    return closed_due(tx, kunming, parse_day(day).value());
  }
  std::size_t forget() {
    return forget_closed(
        database, [this] { return now; }, "job:retention");
  }
  Account wang() {
    auto tx = database.read();
    return account_of(tx, kunming, AccountId{2}).value();
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Instant now{parse_day("2026-11-30").value() + std::chrono::hours{9}};
};
INSTANTIATE_TEST_SUITE_P(Databases, ClosedAccounts, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(ClosedAccounts, lose_their_address_a_year_later_and_keep_the_name) {
  ASSERT_TRUE(done("account.disable", [](auto& c) { return disable_account(c, AccountId{2}); }));
  EXPECT_THAT(due("2027-11-29"), IsEmpty());
  EXPECT_THAT(due("2027-11-30"), ElementsAre(ClosedDue{AccountId{2}, "wang", parse_day("2027-11-30").value()}));
  EXPECT_EQ(forget(), 0U);
  now = parse_day("2027-11-30").value() + std::chrono::hours{2};
  EXPECT_EQ(forget(), 1U);
  EXPECT_EQ(wang().fields.email, "");
  EXPECT_EQ(wang().fields.name, "wang");
  EXPECT_EQ(forget(), 0U);
  {
    auto tx = database.read();
    EXPECT_FALSE(account_by_email(tx, "wang@example.org"));
  }
  // Somebody else may have it now.
  AccountFields const other{"wang@example.org", "Wang Fang", "zh", Role::officer, {}};
  EXPECT_TRUE(done("account.add", [&](auto& c) { return add_account(c, other); }));
}

TEST_P(ClosedAccounts, are_opened_again_only_with_an_address) {
  ASSERT_TRUE(done("account.disable", [](auto& c) { return disable_account(c, AccountId{2}); }));
  now = parse_day("2028-01-01").value();
  ASSERT_EQ(forget(), 1U);
  auto const refused = done("account.enable", [](auto& c) { return enable_account(c, AccountId{2}); });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().errors.first().field, "email");
  auto fields = wang().fields;
  auto const seen = commands::Seen{wang().version, texts_of(fields)};
  fields.email = "wang.new@example.org";
  ASSERT_TRUE(done("account.change", [&](auto& c) { return change_account(c, AccountId{2}, fields, seen); }));
  EXPECT_TRUE(done("account.enable", [](auto& c) { return enable_account(c, AccountId{2}); }));
}

TEST_P(ClosedAccounts, that_are_open_again_keep_theirs) {
  ASSERT_TRUE(done("account.disable", [](auto& c) { return disable_account(c, AccountId{2}); }));
  ASSERT_TRUE(done("account.enable", [](auto& c) { return enable_account(c, AccountId{2}); }));
  EXPECT_THAT(due("2099-01-01"), IsEmpty());
}

}  // namespace
}  // namespace amity::accounts
