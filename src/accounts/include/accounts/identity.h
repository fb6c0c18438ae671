// SPDX-License-Identifier: Apache-2.0
// People who sign in by the identity provider of their city (OpenID Connect): whose word is taken for which account.
#pragma once

#include "accounts/sign_in.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::accounts {

inline constexpr std::string_view identity_prefix{"amity-identity_"};

// A browser that was sent to a provider, and is known again by a secret when it comes back.
struct IdentityRequest {
  OfficeId office{};
  std::string issuer;
  std::string then;  // the address to go on to
};
inline constexpr std::chrono::minutes identity_request_lasts{10};
void keep_request(db::Transaction& transaction, IdentityRequest const& request, std::string_view secret_hash,
                  Instant now);
// Of use once: two that ask for the same at once do not both get it. Nothing where there is none, or it ended.
std::optional<IdentityRequest> take_request(db::Transaction& transaction, std::string_view secret_hash, Instant now);

// Whom a provider names.
struct Asserted {
  std::string issuer;
  std::string subject;
  std::string email{};  // that the provider says it has verified; empty: none
};
// The office's account that is joined to this subject; else, by the address, one that is not disabled and is joined to
// nobody of this issuer yet. Nothing for a disabled account, and for one of another office.
std::optional<Account> account_for(db::Transaction& transaction, OfficeId office, Asserted const& who);
// Whether account_for() needs no address.
bool is_joined(db::Transaction& transaction, OfficeId office, Asserted const& who);

// begin_session() of whom the provider names, joined to the account from now on; who was invited is active then, and
// the links that were offered are gone. Errc::refused where account_for() finds nobody any more.
commands::Outcome<std::string> begin_session_of(commands::Command& command, Asserted const& who,
                                                NewSession const& session);
// For who still owes a code: joined once begin_session() takes it with that link.
void keep_waiting(db::Transaction& transaction, Link const& link, std::string_view link_hash, Asserted const& who,
                  Instant ends);
// Does it, where somebody waits under that link.
void join_waiting(commands::Command& command, AccountId account, std::string_view link_hash);

struct Identity {
  std::string issuer;
  std::string subject;
  Instant joined;
};
std::vector<Identity> identities_of(db::Transaction& transaction, OfficeId office, AccountId account);
// Errc::refused where the account has no password: nobody could sign in to it. Twice changes nothing.
commands::Outcome<std::string> leave_identity(commands::Command& command, AccountId account, std::string_view issuer);

}  // namespace amity::accounts
