// SPDX-License-Identifier: Apache-2.0
// What the pages of people have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "inputs.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "people/web/routes.h"
#include "ui/json.h"
#include "ui/links.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace amity::people::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using partnerships::web::FormPage;
using partnerships::web::typed_in;
using Texts = commands::TypedTexts;
using Hidden = std::vector<std::pair<std::string, std::string>>;

db::Transaction reading(AtDesk const& at);
bool has(AtDesk const& at, accounts::Right right);
Day today_at(AtDesk const& at);
using commands::text_named;

std::string person_address(AtDesk const& at, PersonId id);
// "/en/office/persons/edit?id=5"
std::string person_address(AtDesk const& at, PersonId id, std::string_view what);
std::string organisation_address(AtDesk const& at, OrganisationId id);
std::string organisation_address(AtDesk const& at, OrganisationId id, std::string_view what);

std::optional<Person> person_asked(AtDesk const& at);
std::optional<Organisation> organisation_asked(AtDesk const& at);
http::Response no_such(AtDesk const& at, std::string_view what);

// "28 November 2026, 14:05", of a moment as the tables have it, where the office is.
std::string moment_text(AtDesk const& at, std::string_view utc);

std::string called(AtDesk const& at, Organisation const& organisation);
// A post as a row: post, from and until, who and where, with their addresses.
json::object cap_view(AtDesk const& at, db::Transaction& transaction, Cap const& cap);

// Fields of a text in each language of readers, and in those that it has beside: "address.zh" ...; `optional`: what
// stands beside each where one of them is needed.
void add_language_fields(AtDesk const& at, std::string_view name, std::string_view label, Texts const& texts,
                         std::vector<ui::FormField>& fields, std::string const& optional = {});
// An organisation by its name, typed or chosen; it becomes a number by with_organisation().
ui::FormField organisation_field(AtDesk const& at, std::string name, std::string_view label, std::string value);
// The body of a form with what was typed as an organisation's name in `typed_as` as its number in `name`; empty where
// nothing was typed. An error where the office has none, or several, of that name.
struct Resolved {
  std::string body;
  std::optional<fields::FieldError> wrong{};
  // One that is not kept yet, to be made first by the same command; `name` is any number then.
  std::optional<OrganisationFields> new_one{};
};
// Beside such a field: that the organisation is new, and of what kind; what was typed in it.
inline constexpr auto new_organisation{"organisation_new"};
ui::FormField new_organisation_field(AtDesk const& at, std::string value);
Resolved with_organisation(AtDesk const& at, Texts typed, std::string const& typed_as, std::string const& name);

using commands::form_body;

// The hidden fields of what a writer has seen; those that a sent form had.
Hidden seen_fields(std::int64_t version, commands::FieldTexts const& texts);
Hidden seen_as_sent(Texts const& typed);

// send() of what is written down each time it is pressed: no key makes the second press the first.
void send_each_time(AtDesk const& at, ui::Form form, partnerships::web::Sent sent, http::Completion const& completion);

// The page with this form once more, as Sent::again wants it.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page);
// Where a press was refused that has no form of its own: the page of the record, and above it why.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> told_on(
    std::function<http::Response(AtDesk const&, std::string const& why, unsigned status)> page);

// The person's page with this form in the place of its own.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> refused_on_person(PersonId id);

template <class T>
commands::Outcome<std::string> as_done(commands::Outcome<T> const& outcome) {
  if (!outcome) return commands::Refused{outcome.error()};
  return std::string{};
}

// A column's head sorts by it; a page of a list, and the addresses of those beside it.
json::object sort_head(AtDesk const& at, std::string_view path, std::string_view sort, std::string_view text,
                       ui::Query const& query);
void add_paging(AtDesk const& at, std::string_view path, ui::Query const& query, std::int64_t all, json::object& view);
inline constexpr std::int64_t on_a_page = 50;
std::int64_t skip_asked(AtDesk const& at);

// `refused`: a form of it once more, "hold" or "open" by its id, in the place of its own.
http::Response person_page(AtDesk const& at, PersonId id, std::string const& why = {}, unsigned status = 200,
                           ui::Form const* refused = nullptr);
ui::Form hold_form(AtDesk const& at, PersonId person);
ui::Form opening_form(AtDesk const& at, PersonId person);

void add_person_lists(http::Router& router, Desk const& desk, Keys const& keys, std::filesystem::path const& work);
void add_person_forms(http::Router& router, Desk const& desk);
void add_cap_forms(http::Router& router, Desk const& desk);
void add_organisation_pages(http::Router& router, Desk const& desk, std::filesystem::path const& work);
void add_personal_pages(http::Router& router, Desk const& desk, Keys const& keys);
void add_erasing_pages(http::Router& router, Desk const& desk, Forget const& forget);
void add_table_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot);
void add_retention_pages(http::Router& router, Desk const& desk);

}  // namespace amity::people::web
