// SPDX-License-Identifier: Apache-2.0
// Whatever changes how somebody signs in ends their other sessions, and what was handed out to be used without one.
#include "accounts/access_epoch.h"
#include "accounts/passkey.h"
#include "accounts/totp.h"
#include "accounts_test.h"
#include "authenticator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

class OtherSessions : public AccountsTest {
 protected:
  void SetUp() override {
    AccountsTest::SetUp();
    director = active("director@example.org", Role::director);
    id = active("a@example.org");
    here = session_for(kunming, id);
    elsewhere = session_for(kunming, id, "another browser");
    of_another = session_for(kunming, director);
    epoch = epoch_of(id);
  }
  void TearDown() override { EXPECT_THAT(unaccounted(), IsEmpty()); }

  std::int64_t epoch_of(AccountId whose) {
    return read([&](auto& tx) { return access_epoch(tx, kunming, whose); });
  }
  // The session that asked for it stays, all others of this account end, and nobody else's.
  void expect_ended() {
    EXPECT_TRUE(stands_still(here));
    EXPECT_FALSE(stands_still(elsewhere));
    EXPECT_TRUE(stands_still(of_another));
    EXPECT_EQ(epoch_of(id), epoch + 1);
  }
  void expect_nothing_ended() {
    EXPECT_TRUE(stands_still(here));
    EXPECT_TRUE(stands_still(elsewhere));
    EXPECT_EQ(epoch_of(id), epoch);
  }
  commands::Outcome<std::string> totp_set(std::string const& secret, std::string const& code) {
    return done([&](auto& command) {
      return set_totp(command, id, {secret, code, {hash_of_recovery_code("abcd-efgh")}, {}, hash_of(here)});
    });
  }
  // A session elsewhere, a minute later, of who has an app.
  std::string begun_with_code() {
    now += 1min;
    auto secret = new_secret(session_prefix);
    (void)done([&](auto& command) {
      return begin_session(command, id, code_now(), {hash_of(secret), "A browser", hash_of("another"), {}, {}, {}});
    }).value();
    return secret;
  }
  std::string code_now() { return totp_code(totp, totp_step(now)); }
  commands::Outcome<PasskeyId> passkey_added(std::string const& name = "A key") {
    auto const challenge = read([&](auto& tx) { return challenge_for(tx, kunming, id); });
    auto const credential =
        verify_registration({friends_party, challenge.text}, device.registration({friends_party, challenge.text}));
    return done([&](auto& command) {
      return add_passkey(command, id, {credential.value(), challenge.user_handle, name, {}, hash_of(here)});
    });
  }

  AccountId director{};
  AccountId id{};
  std::string here;
  std::string elsewhere;
  std::string of_another;
  std::int64_t epoch{};
  std::string totp{new_totp_secret()};
  TestAuthenticator device{KeyAlgorithm::eddsa};
};
INSTANTIATE_TEST_SUITE_P(Databases, OtherSessions, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(OtherSessions, end_with_the_password) {
  (void)done([&](auto& command) { return change_password(command, id, some_hash, hash_of(here)); }).value();
  expect_ended();
}

TEST_P(OtherSessions, end_with_a_second_step_that_is_set_replaced_or_removed) {
  EXPECT_EQ(code_of(totp_set(totp, "000000")), "code_wrong");
  expect_nothing_ended();
  EXPECT_EQ(totp_set(totp, code_now()).value(), "set");
  expect_ended();
  // Pressed twice, it ends nothing that began meanwhile.
  elsewhere = begun_with_code();
  ++epoch;
  EXPECT_EQ(totp_set(totp, code_now()).value(), "already");
  expect_nothing_ended();
  now += 1min;  // no code's time is of use twice
  totp = new_totp_secret();
  EXPECT_EQ(totp_set(totp, code_now()).value(), "set");
  expect_ended();
}

TEST_P(OtherSessions, end_with_a_second_step_that_is_turned_off) {
  (void)totp_set(totp, code_now()).value();
  ++epoch;
  elsewhere = begun_with_code();
  (void)done([&](auto& command) { return remove_totp(command, id, hash_of(here)); }).value();
  expect_ended();
}

TEST_P(OtherSessions, end_with_a_passkey_that_is_added_or_removed_and_not_with_one_that_is_refused) {
  EXPECT_EQ(code_of(passkey_added("two\nlines")), "not_one_line");
  expect_nothing_ended();
  auto const key = passkey_added().value();
  expect_ended();
  elsewhere = session_for(kunming, id, "another browser");
  ++epoch;
  EXPECT_EQ(code_of(passkey_added()), "passkey_known");
  expect_nothing_ended();
  EXPECT_EQ(done([&](auto& command) { return remove_passkey(command, id, key, hash_of(here)); }).value(), "removed");
  expect_ended();
  elsewhere = session_for(kunming, id, "another browser");
  ++epoch;
  EXPECT_EQ(done([&](auto& command) { return remove_passkey(command, id, key, hash_of(here)); }).value(), "");
  expect_nothing_ended();
}

TEST_P(OtherSessions, end_with_a_recovery_code_but_not_with_the_code_of_the_app) {
  (void)totp_set(totp, code_now()).value();
  ++epoch;
  auto const begun = [&](std::string const& secret, std::string const& code) {
    return done([&](auto& command) {
             return begin_session(command, id, code, {hash_of(secret), "A browser", hash_of("another"), {}, {}, {}});
           })
        .value();
  };
  now += 1min;
  elsewhere = new_secret(session_prefix);
  EXPECT_EQ(begun(elsewhere, code_now()), "");
  expect_nothing_ended();
  auto const recovered = new_secret(session_prefix);
  EXPECT_EQ(begun(recovered, "ABCD efgh"), by_recovery_code);
  EXPECT_FALSE(stands_still(here));
  EXPECT_FALSE(stands_still(elsewhere));
  EXPECT_TRUE(stands_still(recovered));
  EXPECT_EQ(epoch_of(id), epoch + 1);
}

TEST_P(OtherSessions, end_with_a_link_that_is_used_and_an_account_that_is_disabled) {
  set_password(kunming, id);
  EXPECT_FALSE(stands_still(here));
  EXPECT_EQ(epoch_of(id), epoch + 1);
  auto const again = session_for(kunming, id);
  (void)done([&](auto& command) { return disable_account(command, id); }, actor_of(director)).value();
  EXPECT_FALSE(stands_still(again));
  EXPECT_EQ(epoch_of(id), epoch + 2);
  // What held before does not hold again once the account may come in again.
  (void)done([&](auto& command) { return enable_account(command, id); }, actor_of(director)).value();
  EXPECT_EQ(epoch_of(id), epoch + 2);
  EXPECT_EQ(read([&](auto& tx) { return access_epoch(tx, fujisawa, id); }), 0);
}

}  // namespace
}  // namespace amity::accounts
