// SPDX-License-Identifier: Apache-2.0
#include "accounts/identity.h"

#include "accounts/totp.h"
#include "accounts_test.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

Asserted const wang{"https://id.example.org", "w-1", "wang@example.org"};

class IdentityProviders : public AccountsTest {
 protected:
  void TearDown() override { EXPECT_THAT(unaccounted(), IsEmpty()); }

  template <class Work>
  auto done(OfficeId office, Work&& work) {
    return AccountsTest::done(office, std::forward<Work>(work), "cli:root");
  }
  AccountId invited(OfficeId office, std::string email) {
    return AccountsTest::invited(office, person(std::move(email)));
  }
  AccountId active(OfficeId office, std::string email) {
    return AccountsTest::active(office, person(std::move(email)));
  }
  commands::Outcome<std::string> begun(Asserted const& who, NewSession session = {}) {
    session.secret_hash = hash_of(new_secret(session_prefix));
    session.known_browser_hash = hash_of("browser");
    return done(kunming, [&](auto& command) { return begin_session_of(command, who, session); });
  }
  std::optional<AccountId> found(Asserted const& who, OfficeId office = kunming) {
    auto const account = read([&](auto& tx) { return account_for(tx, office, who); });
    return account ? std::optional{account->id} : std::nullopt;
  }
  AccountState state_of(AccountId id) {
    return read([&](auto& tx) { return account_of(tx, kunming, id)->state; });
  }
  std::size_t identities(AccountId id) {
    return read([&](auto& tx) { return identities_of(tx, kunming, id).size(); });
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, IdentityProviders, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(IdentityProviders, name_who_was_invited_who_is_active_then_and_known_by_the_subject) {
  auto const id = invited(kunming, "Wang@example.org");
  auto const link = new_secret(link_prefix);
  (void)done(kunming, [&](auto& command) { return offer_link(command, id, hash_of(link)); }).value();
  EXPECT_EQ(found(wang), id);
  EXPECT_EQ(state_of(id), AccountState::invited);
  ASSERT_TRUE(begun(wang));
  EXPECT_EQ(state_of(id), AccountState::active);
  EXPECT_FALSE(read([&](auto& tx) { return link_of(tx, link, now); }));
  // The address counts no more, neither for them nor for whoever has it next.
  EXPECT_EQ(found({wang.issuer, "w-1", {}}), id);
  EXPECT_EQ(found({wang.issuer, "w-1", "somebody@example.org"}), id);
  EXPECT_EQ(found({wang.issuer, "w-2", "wang@example.org"}), std::nullopt);
  ASSERT_TRUE(begun({wang.issuer, "w-1", {}}));
  EXPECT_EQ(identities(id), 1U);
}

TEST_P(IdentityProviders, name_nobody_of_another_office_nor_who_is_disabled) {
  auto const id = invited(fujisawa, "wang@example.org");
  EXPECT_EQ(found(wang), std::nullopt);
  EXPECT_EQ(found(wang, fujisawa), id);
  EXPECT_FALSE(begun(wang));
  auto const other = invited(kunming, "li@example.org");
  Asserted const li{wang.issuer, "l-1", "li@example.org"};
  ASSERT_TRUE(begun(li));
  (void)done(kunming, [&](auto& command) { return disable_account(command, other); }).value();
  EXPECT_EQ(found(li), std::nullopt);
  EXPECT_EQ(begun(li).error().code, Errc::refused);
  (void)done(kunming, [&](auto& command) { return enable_account(command, other); }).value();
  EXPECT_TRUE(begun(li));
  // A subject of another issuer is somebody else.
  EXPECT_EQ(found({"https://other.example.org", "l-1", {}}), std::nullopt);
}

TEST_P(IdentityProviders, name_nobody_without_a_verified_address) {
  (void)invited(kunming, "wang@example.org");
  EXPECT_EQ(found({wang.issuer, "w-1", {}}), std::nullopt);
}

TEST_P(IdentityProviders, count_for_a_second_factor_only_where_they_asked_for_one) {
  auto const id = active(kunming, "wang@example.org");
  auto const secret = new_totp_secret();
  (void)done(kunming, [&](auto& command) {
    return set_totp(command, id, {secret, totp_code(secret, totp_step(now)), {}});
  }).value();
  EXPECT_EQ(begun(wang).error().errors.first().code, "code_wrong");
  EXPECT_EQ(identities(id), 0U);
  NewSession with_factor;
  with_factor.second_factor = SecondFactor::had;
  EXPECT_TRUE(begun(wang, with_factor));
  EXPECT_EQ(identities(id), 1U);
}

TEST_P(IdentityProviders, are_joined_by_the_code_that_was_owed) {
  auto const id = active(kunming, "wang@example.org");
  auto const secret = new_totp_secret();
  (void)done(kunming, [&](auto& command) {
    return set_totp(command, id, {secret, totp_code(secret, totp_step(now)), {}});
  }).value();
  now += 1min;
  auto const hash = hash_of(new_secret(link_prefix));
  Link const link{kunming, id, LinkFor::second_factor};
  written([&](auto& tx) {
    keep_link(tx, link, hash, now + second_factor_lasts);
    keep_waiting(tx, link, hash, wang, now + second_factor_lasts);
    return true;
  });
  NewSession session{hash_of("s"), "A browser", hash_of("b")};
  session.link_hash = hash;
  auto const with = [&](std::string const& code) {
    return done(kunming, [&](auto& command) { return begin_session(command, id, code, session); });
  };
  EXPECT_FALSE(with("000000"));
  EXPECT_EQ(identities(id), 0U);
  ASSERT_TRUE(with(totp_code(secret, totp_step(now))));
  EXPECT_EQ(found({wang.issuer, wang.subject, {}}), id);
}

TEST_P(IdentityProviders, are_left_by_who_has_another_way_in) {
  auto const id = invited(kunming, "wang@example.org");
  ASSERT_TRUE(begun(wang));
  auto const leave = [&](AccountId account) {
    return done(kunming, [&](auto& command) { return leave_identity(command, account, wang.issuer); });
  };
  EXPECT_EQ(leave(id).error().code, Errc::refused);
  EXPECT_EQ(identities(id), 1U);
  auto const other = active(kunming, "li@example.org");
  ASSERT_TRUE(begun({wang.issuer, "l-1", "li@example.org"}));
  EXPECT_TRUE(leave(other));
  EXPECT_TRUE(leave(other));
  EXPECT_EQ(identities(other), 0U);
  EXPECT_EQ(found({wang.issuer, "l-1", {}}), std::nullopt);
}

TEST_P(IdentityProviders, send_back_a_browser_once_within_ten_minutes) {
  IdentityRequest const request{kunming, wang.issuer, "/en/office"};
  auto const keep = [&](std::string const& hash) {
    written([&](auto& tx) {
      keep_request(tx, request, hash, now);
      return true;
    });
  };
  auto const take = [&](std::string const& hash) {
    return written([&](auto& tx) { return take_request(tx, hash, now); });
  };
  keep("one");
  keep("two");
  EXPECT_FALSE(take("three"));
  auto const taken = take("one");
  ASSERT_TRUE(taken);
  EXPECT_EQ(taken->office, kunming);
  EXPECT_EQ(taken->issuer, wang.issuer);
  EXPECT_EQ(taken->then, "/en/office");
  EXPECT_FALSE(take("one"));
  now += identity_request_lasts;
  EXPECT_FALSE(take("two"));
}

}  // namespace
}  // namespace amity::accounts
