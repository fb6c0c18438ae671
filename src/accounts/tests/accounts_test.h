// SPDX-License-Identifier: Apache-2.0
// People who sign in, on the offices of commands/testing.h.
#pragma once

#include "accounts/session.h"
#include "accounts/sign_in.h"
#include "commands/testing/offices.h"
#include "offices.h"

namespace amity::accounts {

class AccountsTest : public commands::OfficesTest {
 protected:
  static AccountFields person(std::string email, Role role = Role::officer) {
    return {std::move(email), "Somebody", "en", role, {}};
  }
  AccountId invited(OfficeId office, AccountFields const& fields) {
    return done(office, [&](auto& command) { return add_account(command, fields); }).value();
  }
  // By a link, as for who was invited or forgot it.
  void set_password(OfficeId office, AccountId id) {
    auto const link = new_secret(link_prefix);
    (void)done(
        office, [&](auto& command) { return offer_link(command, id, hash_of(link)); }, "cli:root")
        .value();
    (void)done(office, [&](auto& command) { return use_link(command, hash_of(link), {}, some_hash); }).value();
  }
  // Added, with a password.
  AccountId active(OfficeId office, AccountFields const& fields) {
    auto const id = invited(office, fields);
    set_password(office, id);
    return id;
  }
  AccountId active(std::string email, Role role = Role::officer) {
    return active(kunming, person(std::move(email), role));
  }
  // The secret of a new session.
  std::string session_for(OfficeId office, AccountId account, std::string const& browser = "browser") {
    auto const secret = new_secret(session_prefix);
    (void)done(office, [&](auto& command) {
      return begin_session(command, account, {}, {hash_of(secret), "A browser", hash_of(browser), {}, {}, {}});
    }).value();
    return secret;
  }
  bool stands_still(std::string const& secret) {
    return read([&](auto& tx) { return session_of(tx, secret, now).has_value(); });
  }
};

}  // namespace amity::accounts
