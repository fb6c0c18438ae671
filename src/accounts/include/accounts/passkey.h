// SPDX-License-Identifier: Apache-2.0
// Passkeys of people who sign in: keys that their devices keep, and use only once they have looked who asks (PIN,
// finger, face). So one is two factors by itself, and no code is asked for after it.
#pragma once

#include "accounts/sign_in.h"
#include "accounts/webauthn.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

using PasskeyId = Id<struct PasskeyTag>;

struct Passkey {
  OfficeId office{};
  AccountId account{};
  PasskeyId id{};
  std::string credential_id;  // base64url
  KnownCredential known;
  std::string name;  // as its owner calls it
  Instant created;
  std::optional<Instant> last_used{};
  std::vector<std::string> transports{};  // "internal", "hybrid", "usb"
  bool is_backed_up{};
  std::string user_handle;  // base64url: what authenticators call the account
};
std::vector<Passkey> passkeys_of(db::Transaction& transaction, OfficeId office, AccountId account);  // oldest first
std::optional<Passkey> passkey_of(db::Transaction& transaction, std::string_view credential_id);     // base64url
// How many each account of the office has; accounts without are left out.
std::map<AccountId, std::int64_t> passkeys_by_account(db::Transaction& transaction, OfficeId office);

// Challenges: what a browser is asked to have signed. Known again by a secret that only this browser was told.
enum class ChallengeFor { registration, sign_in };
inline constexpr std::chrono::minutes challenge_lasts{5};
inline constexpr std::string_view challenge_prefix{"amity-challenge_"};
struct Challenge {
  ChallengeFor purpose{};
  OfficeId office{};          // 0 of sign_in: it is not known yet who comes
  AccountId account{};        // the same
  std::string user_handle{};  // of a registration
  std::string text{};         // base64url: 32 random bytes
};
// A new one for signing in.
Challenge challenge_for_anybody();
// A new one for adding a passkey to that account, under the handle that it has, or gets with its first.
Challenge challenge_for(db::Transaction& transaction, OfficeId office, AccountId account);
void keep_challenge(db::Transaction& transaction, Challenge const& challenge, std::string_view secret_hash,
                    Instant now);
// It is of no use afterwards. Nothing where there is none of that purpose, it was used, or it ended.
std::optional<Challenge> take_challenge(db::Transaction& transaction, std::string_view secret, ChallengeFor purpose,
                                        Instant now);

inline constexpr std::size_t longest_passkey_name = 100;  // characters
inline constexpr std::size_t most_passkeys = 20;          // of one account

struct NewPasskey {
  NewCredential credential;
  std::string user_handle;  // of the challenge that it was made for
  std::string name;
  std::vector<std::string> transports{};  // words that are none are left out
  std::string keep{};                     // the hash of the session that asks for it; empty: none stays
};
// Ends the account's other sessions: whoever is in by another way does not stay when the keys change.
// Errors at `passkey`: passkey_known (an account of the instance has it already), too_many, passkey_late (another
// passkey was added meanwhile, under another handle); at `name` as of rename_passkey().
commands::Outcome<PasskeyId> add_passkey(commands::Command& command, AccountId account, NewPasskey const& passkey);
// Errors at `name`: empty, not_one_line, too_long. Errc::not_found where the account has no such passkey.
commands::Outcome<std::string> rename_passkey(commands::Command& command, AccountId account, PasskeyId id,
                                              std::string_view name);
// Ends the account's other sessions, all but `keep` (the hash of the one that asks for it). Answers "removed"; empty
// where there was none: twice changes nothing.
commands::Outcome<std::string> remove_passkey(commands::Command& command, AccountId account, PasskeyId id,
                                              std::string_view keep = {});
void remove_passkeys(commands::Command& command, AccountId account);

// The passkey's account begins a session. `seen` is what `use` was verified against. Errors at `passkey`:
// passkey_copied where the counter goes back behind a use that came meanwhile, passkey_unknown where the passkey is
// gone; else those of begin_session().
commands::Outcome<std::string> begin_session_by(commands::Command& command, Passkey const& seen,
                                                CredentialUse const& use, NewSession session);

}  // namespace amity::accounts
