// SPDX-License-Identifier: Apache-2.0
#include "accounts/passkey.h"

#include "accounts/base64url.h"
#include "accounts/session.h"
#include "accounts/totp.h"
#include "accounts_test.h"
#include "authenticator.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::accounts {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Passkeys : public AccountsTest {
 protected:
  void SetUp() override {
    AccountsTest::SetUp();
    owner = active("a@example.org", Role::director);
  }
  void TearDown() override { EXPECT_THAT(unaccounted(), IsEmpty()); }

  std::string kept(Challenge const& challenge) {
    auto secret = new_secret(challenge_prefix);
    return written([&](auto& tx) {
      keep_challenge(tx, challenge, hash_of(secret), now);
      return secret;
    });
  }
  std::optional<Challenge> taken(std::string const& secret, ChallengeFor purpose) {
    return written([&](auto& tx) { return take_challenge(tx, secret, purpose, now); });
  }
  commands::Outcome<PasskeyId> added(AccountId account, TestAuthenticator const& made, Told const& told = {},
                                     std::string const& name = "A key") {
    auto const challenge = read([&](auto& tx) { return challenge_for(tx, kunming, account); });
    auto const credential =
        verify_registration({friends_party, challenge.text}, made.registration({friends_party, challenge.text}, told));
    return done([&](auto& command) {
      return add_passkey(command, account,
                         {credential.value(), challenge.user_handle, name, {"internal", "no word", "hybrid"}});
    });
  }
  commands::Outcome<std::string> entered(Passkey const& seen, CredentialUse const& use, std::string const& secret) {
    return done([&](auto& command) {
      return begin_session_by(command, seen, use, {hash_of(secret), "A browser", hash_of("browser")});
    });
  }
  std::vector<Passkey> own(AccountId account) {
    return read([&](auto& tx) { return passkeys_of(tx, kunming, account); });
  }

  TestAuthenticator device{KeyAlgorithm::eddsa};
  AccountId owner{};
};
INSTANTIATE_TEST_SUITE_P(Databases, Passkeys, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(Passkeys, are_kept_named_and_removed) {
  auto const id = added(owner, device, {.counter = 3}).value();
  auto const all = own(owner);
  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all.front().id, id);
  EXPECT_EQ(all.front().credential_id, base64url_of(device.credential_id()));
  EXPECT_EQ(all.front().known.public_key, device.public_key());
  EXPECT_EQ(all.front().known.counter, 3);
  EXPECT_EQ(all.front().name, "A key");
  EXPECT_EQ(all.front().created, now);
  EXPECT_FALSE(all.front().last_used);
  EXPECT_THAT(all.front().transports, ElementsAre("internal", "hybrid"));
  EXPECT_EQ(read([&](auto& tx) { return passkeys_by_account(tx, kunming); }),
            (std::map<AccountId, std::int64_t>{{owner, 1}}));
  EXPECT_TRUE(done([&](auto& command) { return rename_passkey(command, owner, id, "办公室的手机"); }));
  EXPECT_EQ(own(owner).front().name, "办公室的手机");
  for (auto const& [name, code] : {std::pair{std::string(" "), "empty"},
                                   {std::string("two\nlines"), "not_one_line"},
                                   {std::string(101, 'x'), "too_long"}}) {
    auto const refused = done([&, wanted = name](auto& command) { return rename_passkey(command, owner, id, wanted); });
    EXPECT_EQ(code_of(refused), code);
  }
  auto const other = active("b@example.org");
  EXPECT_FALSE(done([&](auto& command) { return rename_passkey(command, other, id, "mine"); }));
  EXPECT_TRUE(done([&](auto& command) { return remove_passkey(command, other, id); }));
  EXPECT_THAT(own(owner), SizeIs(1));
  for (auto times = 0; times < 2; ++times)
    EXPECT_TRUE(done([&](auto& command) { return remove_passkey(command, owner, id); }));
  EXPECT_THAT(own(owner), IsEmpty());
}

TEST_P(Passkeys, belong_to_one_account_of_the_instance) {
  (void)added(owner, device).value();
  auto const other = active("b@example.org");
  EXPECT_EQ(code_of(added(other, device)), "passkey_known");
  EXPECT_EQ(code_of(added(owner, device)), "passkey_known");
  EXPECT_THAT(own(other), IsEmpty());
}

TEST_P(Passkeys, of_one_account_have_one_handle_that_stays) {
  auto const challenge = read([&](auto& tx) { return challenge_for(tx, kunming, owner); });
  EXPECT_EQ(bytes_of_base64url(challenge.user_handle)->size(), 32U);
  EXPECT_EQ(bytes_of_base64url(challenge.text)->size(), 32U);
  auto const id = added(owner, device).value();
  auto const handle = own(owner).front().user_handle;
  // Asked for before the first was there, under a handle of its own.
  TestAuthenticator const second{KeyAlgorithm::es256};
  auto const credential =
      verify_registration({friends_party, challenge.text}, second.registration({friends_party, challenge.text}))
          .value();
  auto const late = done([&](auto& command) {
    return add_passkey(command, owner, {credential, challenge.user_handle, "late", {}});
  });
  EXPECT_EQ(code_of(late), "passkey_late");
  (void)done([&](auto& command) { return remove_passkey(command, owner, id); });
  (void)added(owner, second).value();
  EXPECT_EQ(own(owner).front().user_handle, handle);
}

TEST_P(Passkeys, are_not_without_end) {
  for (std::size_t i = 0; i < most_passkeys; ++i) (void)added(owner, TestAuthenticator{KeyAlgorithm::eddsa}).value();
  EXPECT_EQ(code_of(added(owner, device)), "too_many");
}

TEST_P(Passkeys, begin_sessions_without_a_code_and_remember_what_was_counted) {
  auto const totp = new_totp_secret();
  (void)done([&](auto& command) {
    return set_totp(command, owner, {totp, totp_code(totp, totp_step(now)), {}});
  }).value();
  (void)added(owner, device).value();
  auto const seen = own(owner).front();
  auto const secret = new_secret(session_prefix);
  now += 1min;
  EXPECT_TRUE(entered(seen, {7, true}, secret));
  EXPECT_EQ(read([&](auto& tx) { return session_of(tx, secret, now).value().account; }), owner);
  auto const used = own(owner).front();
  EXPECT_EQ(used.known.counter, 7);
  EXPECT_EQ(used.last_used, now);
  EXPECT_TRUE(used.is_backed_up);
  // Verified against what was there before the other came.
  EXPECT_EQ(code_of(entered(seen, {7, false}, new_secret(session_prefix))), "passkey_copied");
  EXPECT_EQ(own(owner).front().known.counter, 7);
}

TEST_P(Passkeys, of_who_is_disabled_or_which_are_removed_begin_none) {
  auto const other = active("b@example.org");
  auto const id = added(other, device).value();
  auto const seen = own(other).front();
  (void)done([&](auto& command) { return disable_account(command, other); }).value();
  auto const secret = new_secret(session_prefix);
  EXPECT_FALSE(entered(seen, {1, false}, secret));
  EXPECT_FALSE(read([&](auto& tx) { return session_of(tx, secret, now).has_value(); }));
  (void)done([&](auto& command) { return enable_account(command, other); }).value();
  EXPECT_TRUE(entered(seen, {1, false}, secret));
  (void)done([&](auto& command) { return remove_passkey(command, other, id); }).value();
  EXPECT_EQ(code_of(entered(seen, {2, false}, new_secret(session_prefix))), "passkey_unknown");
}

TEST_P(Passkeys, are_gone_after_a_reset_and_stay_after_a_change_of_password) {
  (void)added(owner, device).value();
  (void)done([&](auto& command) { return change_password(command, owner, some_hash, {}); }).value();
  EXPECT_THAT(own(owner), SizeIs(1));
  set_password(kunming, owner);
  EXPECT_THAT(own(owner), IsEmpty());
}

TEST_P(Passkeys, have_challenges_that_are_of_use_once_for_five_minutes_and_for_one_purpose) {
  auto const secret = kept(challenge_for_anybody());
  EXPECT_FALSE(taken(secret, ChallengeFor::registration));
  EXPECT_FALSE(taken(secret + "x", ChallengeFor::sign_in));
  EXPECT_FALSE(taken("", ChallengeFor::sign_in));
  EXPECT_EQ(bytes_of_base64url(taken(secret, ChallengeFor::sign_in).value().text)->size(), 32U);
  EXPECT_FALSE(taken(secret, ChallengeFor::sign_in));
  auto const early = kept(challenge_for_anybody());
  auto const late = kept(challenge_for_anybody());
  now += challenge_lasts - 1ms;
  EXPECT_TRUE(taken(early, ChallengeFor::sign_in));
  now += 1ms;
  EXPECT_FALSE(taken(late, ChallengeFor::sign_in));
  auto const own_one = kept(read([&](auto& tx) { return challenge_for(tx, kunming, owner); }));
  auto const again = taken(own_one, ChallengeFor::registration).value();
  EXPECT_EQ(again.office, kunming);
  EXPECT_EQ(again.account, owner);
}

TEST_P(Passkeys, that_fail_count_against_the_client_alone) {
  Attempt const nobody{{}, "192.0.2.1", {}};
  Attempt const elsewhere{{}, "192.0.2.2", {}};
  for (auto i = 0; i < most_failures_of_client; ++i) {
    EXPECT_FALSE(read([&](auto& tx) { return wait_before(tx, nobody, now); }));
    (void)written([&](auto& tx) { return note_failure(tx, nobody, now), true; });
  }
  EXPECT_TRUE(read([&](auto& tx) { return wait_before(tx, nobody, now); }));
  EXPECT_FALSE(read([&](auto& tx) { return wait_before(tx, elsewhere, now); }));
  // A browser that somebody signed in from does not wait for its neighbours.
  (void)added(owner, device).value();
  EXPECT_TRUE(entered(own(owner).front(), {1, false}, new_secret(session_prefix)));
  Attempt const known{{}, "192.0.2.1", "browser"};
  EXPECT_FALSE(read([&](auto& tx) { return wait_before(tx, known, now); }));
}

}  // namespace
}  // namespace amity::accounts
