// SPDX-License-Identifier: Apache-2.0
// Passkeys before people: one's own, and coming in by one. Private to the room.
//
// A browser asks for what its authenticators shall sign (JSON, by a script, since nothing else can), and sends what
// they signed as a form: so it is answered like any other form, with the next page or with this one and what is wrong.
// None of it is in openapi.yaml, as no program but a browser on this site's own page can do it.
#pragma once

#include "accounts/passkey.h"
#include "entrance.h"
#include "ui/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::workbench::web {

// The site as authenticators know it; nothing where browsers would take no passkey (accounts::relying_party_of).
std::optional<accounts::RelyingParty> party_of(Desk const& desk, http::Request const& request);

// {"secret", "options"}: what to ask authenticators for (PublicKeyCredentialRequestOptionsJSON and
// ...CreationOptionsJSON), and by what the answer is known again.
json::object options_to_enter(accounts::RelyingParty const& party, accounts::Challenge const& challenge,
                              std::string_view secret);
struct NewKeyFor {
  std::string site;   // as people know it
  std::string email;  // under which the device shows the passkey
  std::string name;
  std::vector<accounts::Passkey> present;  // not to be made twice on one device
};
json::object options_to_register(accounts::RelyingParty const& party, accounts::Challenge const& challenge,
                                 std::string_view secret, NewKeyFor const& wanted);

// What authenticators answered: RegistrationResponseJSON and AuthenticationResponseJSON of a browser. Nothing where it
// is none.
struct RegistrationAnswer {
  accounts::Registration registration;
  std::vector<std::string> transports;
};
std::optional<RegistrationAnswer> read_registration_answer(std::string_view text);
struct AssertionAnswer {
  std::string credential_id;  // base64url
  std::string user_handle;    // base64url
  accounts::Assertion assertion;
};
std::optional<AssertionAnswer> read_assertion_answer(std::string_view text);

// JSON for one browser, kept by nobody.
http::Response for_script(unsigned status, json::object const& document);
// {"wrong": "..."}.
http::Response refused_to_script(unsigned status, std::string_view why);

// The challenge that this secret stands for, of no use afterwards.
std::optional<accounts::Challenge> taken_challenge(Desk const& desk, std::string_view secret,
                                                   accounts::ChallengeFor purpose);
// Keeps it; the secret.
std::string kept_challenge(Desk const& desk, accounts::Challenge const& challenge);

// The button at the entrance; empty where browsers would take no passkey.
std::string passkey_button(Desk const& desk, http::Request const& request, std::string_view language);
void add_passkey_entrance(http::Router& router, Desk const& desk);

std::vector<accounts::Passkey> own_passkeys(AtDesk const& at);
// What stands in the way where there is no party_of(): passkeys belong to a name, and this was reached by a number.
std::string why_no_passkeys(AtDesk const& at);
// A part of the page of one's own account.
std::string passkeys_section(AtDesk const& at);
// So soon after signing in nobody else is likely to sit here; later the password is asked for once more.
bool signed_in_just_now(AtDesk const& at);
void add_own_passkeys(http::Router& router, Desk const& desk);
void add_new_passkey(http::Router& router, Desk const& desk);

}  // namespace amity::workbench::web
