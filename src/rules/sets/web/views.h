// SPDX-License-Identifier: Apache-2.0
// What the pages of rules have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "files/web/transfer.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "rules/rule_set.h"
#include "rules/trial.h"
#include "ui/json.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace amity::rules::sets::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using TextsTyped = commands::TypedTexts;

db::Transaction reading(AtDesk const& at);
Day today_at(AtDesk const& at);
bool manages(AtDesk const& at);
http::Response for_managers_only(AtDesk const& at);
http::Response no_such_rules(AtDesk const& at);
using partnerships::web::asked;
RuleSetId set_asked(AtDesk const& at);
using commands::text_named;
std::string set_address(AtDesk const& at, RuleSetId id, std::string_view page = "/set");
std::string rule_address(AtDesk const& at, RuleSetId id, std::string_view rule);
std::string day_text(AtDesk const& at, Day day);
// "2026-11-29T10:02:00.000Z" as the office's day then.
std::string moment_day(AtDesk const& at, std::string const& utc);
json::object rule_view(AtDesk const& at, StoredRule const& stored);
// A name in the reader's language, else in English, else in the first there is; and what its element says of that.
struct NameShown {
  std::string text;
  std::string lang;  // empty: the reader's own
};
NameShown name_shown(AtDesk const& at, LocalText const& name);
// Of a case's subject, "letter/12" or "partner/5/sign/1981": its page; empty where it has none.
std::string subject_address(AtDesk const& at, std::string_view subject);
// The partner's name and the step, of a letter its title; the subject itself where nothing is known of it.
std::string subject_title(AtDesk const& at, std::string const& subject, std::string const& title);
std::vector<Rule> rules_today(AtDesk const& at, db::Transaction& transaction);

// What is wrong with a row of a text stands with its line: "line 4, limit: ...",
// and how many are not told of.
void show_lines(AtDesk const& at, fields::Errors const& errors, ui::Form& form);

void add_list_pages(http::Router& router, Desk const& desk);
void add_set_pages(http::Router& router, Desk const& desk);
void add_rule_pages(http::Router& router, Desk const& desk);
void add_load_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot);
void add_calendar_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot);
void add_taking(http::Router& router, Desk const& desk);
// The sets that come along, each with a button that takes it, or where it is already: HTML.
std::string shipped_section(AtDesk const& at, db::Transaction& transaction);
// What may stand in a file of rules, in the reader's language: HTML.
std::string words_of_rules(ui::Localizer const& localizer);

}  // namespace amity::rules::sets::web
