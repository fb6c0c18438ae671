// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "accounts/password.h"
#include "accounts/sign_in.h"
#include "partnerships/web/desk_routes.h"
#include "workbench/web/routes.h"

#include <string>
#include <string_view>

namespace amity::workbench::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using partnerships::web::FormPage;

// A page of the desk for who has not signed in yet: a title, what to know, a form.
struct Threshold {
  std::string title;
  std::string lead;
  ui::Form form{};
  std::string below{};  // HTML after the form
  std::string above{};  // and before it
};
http::Response threshold_page(Desk const& desk, http::Request const& request, std::string_view language,
                              Threshold const& page, unsigned status = 200);

// The entrance with what went wrong on another way in, and the page of the second step.
http::Response entrance_again(Desk const& desk, http::Request const& request, std::string_view language,
                              std::string wrong, unsigned status);
http::Response code_page(Desk const& desk, http::Request const& request, std::string_view language,
                         std::string const& link, std::string wrong = {}, unsigned status = 200);

// Only addresses of the desk itself, so that nobody is sent elsewhere.
std::string then_of(http::Request const& request, std::string_view language);

// What is known to everybody of where somebody works: names of the office and of its city, the site's address.
std::vector<std::string> words_of_place(Desk const& desk, OfficeId office);

// What a failure is counted against.
accounts::Attempt attempt_of(Desk const& desk, http::Request const& request, std::string email);
void count_failure(Desk const& desk, accounts::Attempt const& attempt);
// "Too many attempts. Try again in 4 minutes."; empty where one may.
std::string must_wait(Desk const& desk, ui::Localizer const& localizer, accounts::Attempt const& attempt);

// A session that is about to begin, and the cookies of a browser that has begun it.
struct Beginning {
  std::string session_secret;
  std::string browser_secret;
  accounts::NewSession session;
};
Beginning new_beginning(Desk const& desk, http::Request const& request);
http::Response begun(Desk const& desk, http::Request const& request, Beginning const& beginning,
                     std::string const& then);

// What is wrong with the present password as it was typed; empty: nothing. Counted like a sign-in.
std::string wrong_present(AtDesk const& at, accounts::Account const& account, std::string const& password);

// Whether the session may say who signs in; the answer to who may not.
bool manages_accounts(AtDesk const& at);
http::Response for_directors(AtDesk const& at);

void add_entrance(http::Router& router, Desk const& desk);
// Only where this instance sends mail.
void add_forgot(http::Router& router, Desk const& desk);
void add_welcome(http::Router& router, Desk const& desk);
void add_own_account(http::Router& router, Desk const& desk);
void add_own_identity(http::Router& router, Desk const& desk);
void add_people(http::Router& router, Desk const& desk);
void add_departments(http::Router& router, Desk const& desk);

}  // namespace amity::workbench::web
