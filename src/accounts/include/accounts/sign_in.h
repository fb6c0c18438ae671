// SPDX-License-Identifier: Apache-2.0
// How people come in: links, passwords, second factors, sessions, and what holds back those who guess.
#pragma once

#include "accounts/account.h"
#include "accounts/secret.h"
#include "accounts/totp_keys.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

// Links. first: makes the first account of an office, a director. invite, reset: sets an account's password and
// ends its sessions; invite is also for who forgot it and asked by mail. reset takes the second factor away too.
// second_factor: the password was right, a code is still asked for.
enum class LinkFor { first, invite, reset, second_factor };
inline constexpr std::chrono::hours link_lasts{7 * 24};
inline constexpr std::chrono::minutes second_factor_lasts{5};

struct Link {
  OfficeId office{};
  AccountId account{};  // 0: the first
  LinkFor purpose{};
};
// Nothing where there is none, or it ended.
std::optional<Link> link_of(db::Transaction& transaction, std::string_view secret, Instant now);
// In the place of another of that purpose.
void keep_link(db::Transaction& transaction, Link const& link, std::string_view secret_hash, Instant ends);
void forget_links(db::Transaction& transaction, OfficeId office, AccountId account);
void forget_links(db::Transaction& transaction, OfficeId office, AccountId account, LinkFor purpose);

// Lets a person set a new password by a link whose secret's hash is given: for who was invited, and who forgot it or
// lost the second factor. Errc::refused where the account is disabled, and for one's own: who has an
// unlocked screen must not get around the password. Answers the hash.
commands::Outcome<std::string> offer_link(commands::Command& command, AccountId account, std::string_view secret_hash);

// By a link of `first`, `invite` or `reset`, which is of no use afterwards. `fields`: only of the first account. Errors
// of add_account(); Errc::refused where the link is gone meanwhile. The account is active then.
commands::Outcome<AccountId> use_link(commands::Command& command, std::string_view link_hash,
                                      std::optional<AccountFields> const& fields, std::string_view password_hash);

// Passwords and second factors.
// An account and its password's hash, by an address of mail; neither where there is none.
struct LookedUp {
  std::optional<Account> account;
  std::optional<std::string> password_hash;
};
LookedUp look_up(db::Database& database, std::string_view email);
bool has_password(db::Transaction& transaction, OfficeId office, AccountId account);
std::optional<std::string> password_hash_of(db::Transaction& transaction, OfficeId office, AccountId account);
// Ends the account's links and other sessions; `keep`: the hash of the session that asks for it.
commands::Outcome<std::string> change_password(commands::Command& command, AccountId account,
                                               std::string_view password_hash, std::string_view keep);
struct NewTotp {
  std::string secret;
  std::string code;  // of that secret, so that nobody is locked out by a secret that was copied wrongly
  std::vector<std::string> recovery_hashes;
  TotpKeys keys{};     // what seals it
  std::string keep{};  // the hash of the session that asks for it; empty: none stays
};
// Error at `code`. Ends the account's other sessions. Answers "set", or "already" where the account has this secret:
// pressed twice.
commands::Outcome<std::string> set_totp(commands::Command& command, AccountId account, NewTotp const& wanted);
// Ends the account's other sessions; `keep` as in change_password().
commands::Outcome<std::string> remove_totp(commands::Command& command, AccountId account, std::string_view keep = {});
// Whether begin_session() would take this code now; true where no second factor is asked for. Uses nothing up.
bool may_be_second_factor(db::Transaction& transaction, OfficeId office, AccountId account, std::string_view code,
                          Instant now, TotpKeys const& keys = {});
std::size_t recovery_codes_left(db::Transaction& transaction, OfficeId office, AccountId account);

// Sessions.
struct SignedIn {
  std::int64_t number{};
  Instant since;
  Instant seen;
  std::string browser;  // as it named itself, cut to 200 bytes
};
// asked: of an account that has one. had: what the person came in with was two factors already (a passkey).
enum class SecondFactor { asked, had };
struct NewSession {
  std::string secret_hash;
  std::string browser;
  std::string known_browser_hash;  // of the secret by which this browser is known again
  // What was looked at before, and must still hold: the password's hash, or the link of `second_factor`. Empty:
  // neither.
  std::string password_hash{};
  std::string link_hash{};
  std::string replaces{};  // the hash of the session that this browser had before
  SecondFactor second_factor{SecondFactor::asked};
  TotpKeys totp_keys{};  // what opens the secret that a code is of
};
// An active account begins a session; `code`: of its second factor or a recovery code, where it has one. Error at
// `code` where that is wrong or was used; Errc::refused where the account is active no more. The link of
// `second_factor` is used up. With a recovery code all other sessions end, since what it stands in for may be lost; the
// answer is `by_recovery_code` then, and empty otherwise.
inline constexpr std::string_view by_recovery_code{"recovery_code"};
commands::Outcome<std::string> begin_session(commands::Command& command, AccountId account, std::string_view code,
                                             NewSession const& session);
std::vector<SignedIn> sessions_of(db::Transaction& transaction, OfficeId office, AccountId account, Instant now);
// Written down no more often than this, so that reading pages costs no disk.
inline constexpr std::chrono::minutes between_seen{1};
void note_seen(db::Transaction& transaction, std::string_view secret_hash, Instant now);
void end_session(db::Transaction& transaction, std::string_view secret_hash);
void end_session(db::Transaction& transaction, OfficeId office, AccountId account, std::int64_t number);
// All but `keep` (a hash; empty: all), and what was handed out to be used without one (accounts/access_epoch.h).
void end_sessions(db::Transaction& transaction, OfficeId office, AccountId account, std::string_view keep = {});

// Guessing. Failures are counted against the address of mail that was typed, whether there is such an account or not,
// and against the client's address. A browser that the account signed in from before has a count of its own, so that
// strangers who guess lock out strangers only.
struct Attempt {
  std::string email;           // empty: nobody is named (a passkey); only the client's address counts
  std::string client;          // its IP address, of IPv6 as far as a line has one: /64
  std::string browser_secret;  // what its cookie says; may be empty or wrong
};
inline constexpr std::chrono::minutes failures_count_for{15};
inline constexpr int most_failures_of_account = 10;
inline constexpr int most_failures_of_client = 50;
// Whether the secret is one by which a browser is known, whoever signed in from it.
bool is_known_browser(db::Transaction& transaction, std::string_view secret);
// Whether the account of that address signed in from this browser before.
bool is_known_browser(db::Transaction& transaction, Attempt const& attempt);
void forget_browsers(db::Transaction& transaction, OfficeId office, AccountId account);
// How long to wait before trying again; nothing: it may.
std::optional<std::chrono::seconds> wait_before(db::Transaction& transaction, Attempt const& attempt, Instant now);
void note_failure(db::Transaction& transaction, Attempt const& attempt, Instant now);
// After a success: of that address of mail as this browser knows it.
void forget_failures(db::Transaction& transaction, Attempt const& attempt);

}  // namespace amity::accounts
