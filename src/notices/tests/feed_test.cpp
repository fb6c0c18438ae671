// SPDX-License-Identifier: Apache-2.0
#include "notices/feed.h"

#include "accounts/secret.h"
#include "accounts/sign_in.h"
#include "commands/testing/offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::notices {
namespace {

using testing::IsEmpty;

class Feeds : public commands::OfficesTest {
 protected:
  void SetUp() override {
    OfficesTest::SetUp();
    director = active("director@example.org", accounts::Role::director);
    owner = active("owner@example.org", accounts::Role::officer);
    address = made();
  }
  void TearDown() override { EXPECT_THAT(unaccounted(), IsEmpty()); }

  accounts::AccountId active(std::string email, accounts::Role role) {
    auto const id = done([&](auto& command) {
                      return accounts::add_account(command, {std::move(email), "Somebody", "en", role, {}});
                    }).value();
    use_link(id);
    return id;
  }
  void use_link(accounts::AccountId id) {
    auto const link = accounts::hash_of(accounts::new_secret(accounts::link_prefix));
    (void)done([&](auto& command) { return accounts::offer_link(command, id, link); }, "cli:root").value();
    (void)done([&](auto& command) { return accounts::use_link(command, link, {}, "a hash"); }).value();
  }
  // The hash of a new address.
  std::string made() {
    auto const hash = accounts::hash_of(accounts::new_secret(feed_prefix));
    return done([&](auto& command) { return put_feed(command, owner, hash); }).value();
  }
  bool holds() {
    auto const found = read([&](auto& tx) { return owner_of_feed(tx, address); });
    auto const feed = read([&](auto& tx) { return feed_of(tx, kunming, owner); });
    EXPECT_TRUE(feed);
    EXPECT_TRUE(!found || feed->state == Feed::State::holds);
    return found && found->id == owner;
  }
  Feed::State state() {
    return read([&](auto& tx) { return feed_of(tx, kunming, owner); }).value().state;
  }

  accounts::AccountId director{};
  accounts::AccountId owner{};
  std::string address;
};
INSTANTIATE_TEST_SUITE_P(Databases, Feeds, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Feeds, end_with_the_password_and_a_new_one_holds) {
  EXPECT_TRUE(holds());
  (void)done([&](auto& command) { return accounts::change_password(command, owner, "another", {}); }).value();
  EXPECT_FALSE(holds());
  EXPECT_EQ(state(), Feed::State::ended);
  address = made();
  EXPECT_TRUE(holds());
}

TEST_P(Feeds, end_with_a_link_by_which_a_password_was_set) {
  use_link(owner);
  EXPECT_FALSE(holds());
}

TEST_P(Feeds, end_with_all_other_sessions_but_not_with_one) {
  written([&](auto& tx) { accounts::end_session(tx, kunming, owner, 1); });
  EXPECT_TRUE(holds());
  written([&](auto& tx) { accounts::end_sessions(tx, kunming, director, "a hash"); });
  EXPECT_TRUE(holds());
  written([&](auto& tx) { accounts::end_sessions(tx, kunming, owner, "a hash"); });
  EXPECT_FALSE(holds());
}

TEST_P(Feeds, of_a_disabled_account_are_dead_at_once_and_stay_so) {
  (void)done([&](auto& command) { return accounts::disable_account(command, owner); }, "account:1").value();
  EXPECT_FALSE(holds());
  (void)done([&](auto& command) { return accounts::enable_account(command, owner); }, "account:1").value();
  EXPECT_FALSE(holds());
}

TEST_P(Feeds, that_are_revoked_are_gone) {
  (void)done([&](auto& command) { return revoke_feed(command, owner); }).value();
  EXPECT_FALSE(read([&](auto& tx) { return owner_of_feed(tx, address); }));
  EXPECT_FALSE(read([&](auto& tx) { return feed_of(tx, kunming, owner); }));
}

}  // namespace
}  // namespace amity::notices
