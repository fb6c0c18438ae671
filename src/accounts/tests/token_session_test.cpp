// SPDX-License-Identifier: Apache-2.0
#include "accounts/token_session.h"

#include "accounts_test.h"
#include "journal/journal.h"

#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;

class TokenSessions : public AccountsTest {
 protected:
  void SetUp() override {
    AccountsTest::SetUp();
    token = done([&](auto& command) {
              return create_token(command, {"a test", parse_rights("edit_halls").value(), {}});
            }).value();
  }
  template <class Work>
  commands::Outcome<std::string> done(Work&& work) {
    return commands::execute(database, clock(), {kunming, {"cli:root"}, "a.verb", "token", {}, {}}, work);
  }
  std::string begun(std::string const& replaces = {}) {
    auto const secret = new_secret(session_prefix);
    (void)done([&](auto& command) {
      return begin_token_session(command, TokenId{1}, hash_of(secret), replaces);
    }).value();
    return secret;
  }
  Result<Session> session(std::string const& secret) {
    auto tx = database.read();
    return session_of(tx, secret, now);
  }
  bool may_edit(Session const& session) {
    auto tx = database.read();
    return may(tx, session, Right::edit_halls, now).has_value();
  }

  std::string token;
};
INSTANTIATE_TEST_SUITE_P(Databases, TokenSessions, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(TokenSessions, act_as_their_token_and_are_not_it) {
  auto const secret = begun();
  EXPECT_NE(secret, token);
  auto const found = session(secret).value();
  EXPECT_EQ(found.actor, "token:1 a test");
  EXPECT_EQ(found.token, TokenId{1});
  EXPECT_EQ(found.secret_hash, hash_of(secret));
  EXPECT_TRUE(may_edit(found));
  EXPECT_FALSE(session(secret + "x"));
}

TEST_P(TokenSessions, end_without_use_and_in_any_case_after_half_a_day) {
  auto const secret = begun();
  now += session_idle - 1min;
  EXPECT_TRUE(session(secret));
  now += 1min;
  EXPECT_FALSE(session(secret));
  EXPECT_TRUE(session(token));  // which a program has
  auto const used = begun();
  for (auto const begun_at = now; now - begun_at < session_longest - 1h;) {
    now += 1h;
    auto tx = database.write();
    note_seen(tx, hash_of(used), now);
    tx.commit();
    EXPECT_TRUE(session(used));
  }
  now += 1h;
  EXPECT_FALSE(session(used));
}

TEST_P(TokenSessions, end_when_one_leaves_and_when_another_begins_in_the_browser) {
  auto const first = begun();
  auto const second = begun(hash_of(first));
  EXPECT_FALSE(session(first));
  EXPECT_TRUE(session(second));
  {
    auto tx = database.write();
    end_session(tx, hash_of(second));
    tx.commit();
  }
  EXPECT_FALSE(session(second));
  EXPECT_TRUE(session(token));
}

TEST_P(TokenSessions, end_with_their_token) {
  auto const secret = begun();
  auto const found = session(secret).value();
  (void)done([&](auto& command) { return revoke_token(command, TokenId{1}); }).value();
  EXPECT_FALSE(session(secret));
  EXPECT_FALSE(may_edit(found));
  EXPECT_FALSE(done([&](auto& command) { return begin_token_session(command, TokenId{1}, hash_of("another"), {}); }));
}

}  // namespace
}  // namespace amity::accounts
