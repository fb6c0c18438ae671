// SPDX-License-Identifier: Apache-2.0
#include "accounts/totp_keys.h"

#include "accounts/totp.h"
#include "accounts_test.h"
#include "journal/journal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;

class SealedSecrets : public AccountsTest {
 protected:
  TotpKeys at_hand() const {
    return TotpKeys{
        std::make_shared<std::optional<keys::KeyStore> const>(keys::KeyStore::open(folder / "keys").value())};
  }
  void SetUp() override {
    auto pattern = (std::filesystem::temp_directory_path() / "amity-totp-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder = pattern;
    keys = at_hand();
    AccountsTest::SetUp();
    for (auto const* email : {"a@example.org", "b@example.org"}) active(email);
  }
  void TearDown() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
  }

  void set(AccountId id, std::string const& wanted, TotpKeys const& by) {
    EXPECT_EQ(done([&](auto& command) {
                return set_totp(command, id, {wanted, totp_code(wanted, totp_step(now)), {}, by});
              }).value(),
              "set");
  }
  bool enters(AccountId id, std::string const& typed, TotpKeys const& by) {
    now += 1min;
    NewSession session{new_secret(session_prefix), "A browser", new_secret(browser_prefix)};
    session.totp_keys = by;
    return done([&](auto& command) { return begin_session(command, id, totp_code(typed, totp_step(now)), session); })
        .has_value();
  }
  std::string kept(AccountId id) {
    auto tx = database.read();
    return tx
        .one({"s", "SELECT totp_secret FROM credential WHERE office_id = 1 AND account_id = :id"}, {{"id", id}},
             [](db::Row const& row) { return row.get<std::string>(0); })
        .value();
  }
  std::vector<std::string> doctor() { return unaccounted(); }

  std::filesystem::path folder;
  TotpKeys keys;
  std::string secret{new_totp_secret()};
  AccountId chen{1};
  AccountId li{2};
};
INSTANTIATE_TEST_SUITE_P(Databases, SealedSecrets, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(SealedSecrets, let_their_owner_in_and_are_not_in_the_table) {
  set(chen, secret, keys);
  EXPECT_EQ(kept(chen).find(secret), std::string::npos);
  EXPECT_FALSE(is_totp_secret(kept(chen)));
  EXPECT_TRUE(enters(chen, secret, keys));
  EXPECT_FALSE(enters(chen, new_totp_secret(), keys));
  auto tx = database.read();
  ASSERT_EQ(totp_keys_in_use(tx).size(), 1U);
  EXPECT_EQ(totp_secrets_in_clear(tx), 0U);
}

TEST_P(SealedSecrets, are_of_no_use_without_the_keys_or_in_anothers_row) {
  set(chen, secret, keys);
  EXPECT_FALSE(TotpKeys{}.opened(kunming, chen, kept(chen)));
  EXPECT_FALSE(keys.opened(kunming, li, kept(chen)));
  EXPECT_EQ(keys.opened(kunming, chen, kept(chen)), secret);
  EXPECT_FALSE(enters(chen, secret, TotpKeys{}));
  std::filesystem::remove_all(folder / "keys");
  EXPECT_FALSE(enters(chen, secret, at_hand()));
}

TEST_P(SealedSecrets, of_before_there_were_keys_are_sealed_by_the_next_start) {
  set(chen, secret, {});
  set(li, secret, {});
  EXPECT_EQ(kept(chen), secret);
  EXPECT_EQ(seal_totp_secrets(database, clock(), {}), 0U);
  EXPECT_EQ(seal_totp_secrets(database, clock(), keys), 2U);
  EXPECT_EQ(seal_totp_secrets(database, clock(), keys), 0U);
  EXPECT_NE(kept(chen), secret);
  EXPECT_TRUE(enters(chen, secret, keys));
  EXPECT_TRUE(enters(li, secret, keys));
  EXPECT_THAT(doctor(), testing::IsEmpty());
}

TEST_P(SealedSecrets, of_before_there_were_keys_are_sealed_when_they_are_used) {
  set(chen, secret, {});
  EXPECT_TRUE(enters(chen, secret, keys));
  EXPECT_FALSE(is_totp_secret(kept(chen)));
  EXPECT_TRUE(enters(chen, secret, keys));
  EXPECT_THAT(doctor(), testing::IsEmpty());
}

TEST_P(SealedSecrets, set_twice_are_set_once) {
  set(chen, secret, keys);
  now += 1min;
  EXPECT_EQ(done([&](auto& command) {
              return set_totp(command, chen, {secret, totp_code(secret, totp_step(now)), {}, keys});
            }).value(),
            "already");
}

}  // namespace
}  // namespace amity::accounts
