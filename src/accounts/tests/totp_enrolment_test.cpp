// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp_enrolment.h"

#include "accounts/totp.h"
#include "accounts_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

class TotpEnrolments : public AccountsTest {
 protected:
  void SetUp() override {
    AccountsTest::SetUp();
    id = active("a@example.org");
    here = opened(session_for(kunming, id));
    elsewhere = opened(session_for(kunming, id, "another browser"));
  }
  // As a browser's session comes, which keeps its secret in a cookie.
  Session opened(std::string const& secret) {
    auto session = read([&](auto& tx) { return session_of(tx, secret, now); }).value();
    session.form_key = form_key_of(secret);
    return session;
  }
  std::string shown(Session const& session) {
    return written([&](auto& tx) { return begin_enrolment(tx, session, {}, now); });
  }
  std::optional<std::string> waiting(Session const& session) {
    return read([&](auto& tx) { return enrolment_of(tx, session, now); });
  }
  std::vector<std::string> kept() {
    return read([](auto& tx) {
      return tx.all({"e", "SELECT sealed FROM totp_enrolment ORDER BY session_hash"}, {},
                    [](db::Row const& row) { return row.get<std::string>(0); });
    });
  }

  AccountId id{};
  Session here;
  Session elsewhere;
};
INSTANTIATE_TEST_SUITE_P(Databases, TotpEnrolments, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(TotpEnrolments, show_the_same_secret_again_until_they_end) {
  auto const secret = shown(here);
  EXPECT_TRUE(is_totp_secret(secret));
  EXPECT_EQ(waiting(here), secret);
  now += enrolment_lasts - 1s;
  EXPECT_EQ(shown(here), secret);
  now += 1s;
  EXPECT_EQ(waiting(here), std::nullopt);
  EXPECT_NE(shown(here), secret);
}

TEST_P(TotpEnrolments, are_of_one_session_each_and_nobody_elses) {
  auto const secret = shown(here);
  EXPECT_EQ(waiting(elsewhere), std::nullopt);
  EXPECT_NE(shown(elsewhere), secret);
  EXPECT_EQ(waiting(here), secret);
  // A row that is moved to another session or account in the table opens for neither.
  written([&](auto& tx) {
    tx.execute({"m",
                "UPDATE totp_enrolment SET sealed = (SELECT sealed FROM totp_enrolment WHERE session_hash = :from) "
                "WHERE session_hash = :to"},
               {{"from", here.secret_hash}, {"to", elsewhere.secret_hash}});
  });
  EXPECT_EQ(waiting(elsewhere), std::nullopt);
  auto with_another_key = here;
  with_another_key.form_key = elsewhere.form_key;
  EXPECT_EQ(waiting(with_another_key), std::nullopt);
}

TEST_P(TotpEnrolments, leave_no_secret_in_the_table_and_no_row_for_ever) {
  auto const secret = shown(here);
  for (auto const& sealed : kept()) EXPECT_THAT(sealed, Not(HasSubstr(secret)));
  now += enrolment_lasts;
  shown(elsewhere);
  EXPECT_EQ(kept().size(), 1U);
}

TEST_P(TotpEnrolments, show_another_secret_once_the_account_has_the_one_that_was_shown) {
  auto const secret = shown(here);
  auto const set = [&] {
    return done([&](auto& command) {
             return set_totp(command, id, {secret, totp_code(secret, totp_step(now)), {}, {}, here.secret_hash});
           })
        .value();
  };
  EXPECT_EQ(set(), "set");
  // A second press of the same button finds it done.
  EXPECT_EQ(waiting(here), secret);
  EXPECT_EQ(set(), "already");
  EXPECT_NE(shown(here), secret);
}

TEST_P(TotpEnrolments, are_not_for_sessions_that_no_browser_keeps) {
  auto program = here;
  program.form_key.clear();
  EXPECT_THROW(shown(program), std::logic_error);
}

}  // namespace
}  // namespace amity::accounts
