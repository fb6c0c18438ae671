// SPDX-License-Identifier: Apache-2.0
// What cannot be undone, or opens the house to others: done only by somebody who proved just now who they are, so that
// nobody does it at a desk that was left open, or with a session that was stolen an hour ago.
#pragma once

#include "accounts/session.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace amity::commands {

struct Writing;

// Verbs as the journal names them. run() refuses each of them (Errc::refused, code sign_in_again) to who has not signed
// in just now, whichever page or operation it comes from; a token never has. What asks for the password in its own form
// (a new password, the end of one's own second step or passkey) is not among them.
inline constexpr std::array<std::string_view, 14> final_verbs{
    "account.address",      // whoever reads its mail can take the account over
    "account.appoint",      // a new account that manages others
    "account.disable",      // somebody is out at once
    "account.link",         // a reset link: ends sessions, passkeys and second step of another
    "account.role",         // a change of an account that changes what it may
    "account.second_step",  // whether the whole office needs one
    "letter.release",       // what was held may be forgotten
    "letter.void",          // the number stays taken
    "partner.release",
    "person.erase",  // the keys are destroyed
    "person.release",
    "retention.put",   // what the nightly run erases
    "rules.activate",  // what the office goes by
    "rules.confirm"};  // and what stands in it
constexpr bool is_final(std::string_view verb) { return std::ranges::find(final_verbs, verb) != final_verbs.end(); }

// So soon after signing in nobody else is likely to sit there.
inline constexpr std::chrono::minutes just_now{5};
// Whether the session began so lately; never for a token.
bool signed_in_just_now(Writing const& writing, accounts::Session const& session);

}  // namespace amity::commands
