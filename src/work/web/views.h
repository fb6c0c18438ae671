// SPDX-License-Identifier: Apache-2.0
// What the pages of work have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/json.h"
#include "work/letter_list.h"
#include "work/task.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace amity::work::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using partnerships::web::FormPage;
using partnerships::web::number_in;
using Texts = commands::TypedTexts;

db::Transaction reading(AtDesk const& at);
bool has(AtDesk const& at, accounts::Right right);
Day today_at(AtDesk const& at);
using commands::text_named;

// Departments and people by their names, as the reader is told of them.
struct Names {
  std::map<accounts::DepartmentId, std::string> departments;
  std::map<accounts::AccountId, std::string> people;  // those who may sign in, or were invited
  std::map<accounts::AccountId, std::string> all;     // and those who may no more
  std::map<accounts::AccountId, accounts::Role> roles;
  std::set<accounts::DepartmentId> readers;  // departments in which somebody reads letters

  std::string of(std::optional<accounts::DepartmentId> const& department) const;
  std::string of(std::optional<accounts::AccountId> const& person) const;
  // Of "account:5"; other actors are called as the journal calls them.
  std::string of_actor(std::string_view actor) const;
};
Names names_at(AtDesk const& at, db::Transaction& transaction);
// "Wang Fang, for Li Mingyuan"
std::string by_whom(AtDesk const& at, Names const& names, std::string_view actor,
                    std::optional<accounts::AccountId> const& for_whom);

// The letter that the address names (?id=12), and the answer where the office has no such letter.
std::optional<Letter> letter_asked(AtDesk const& at);
http::Response no_such_letter(AtDesk const& at);
std::string subject_of(Letter const& letter);  // as the journal names it
std::string letter_address(AtDesk const& at, LetterId id);
std::string letter_address(AtDesk const& at, LetterId id, std::string_view what);  // ".../letters/issue?id=12"
std::string task_address(AtDesk const& at, TaskId id);

// A grant under which who reads can act today, and for whom.
struct ActsFor {
  Grant grant;
  accounts::Account giver;
};
std::vector<ActsFor> acts_for(AtDesk const& at, db::Transaction& transaction);
// The grant that the address names (?grant=3); nothing where it names none.
std::optional<GrantId> grant_asked(AtDesk const& at);

// {text, iso} of a day; null where there is none.
json::value day_view(AtDesk const& at, std::optional<Day> const& day);

// "28 November 2026, 14:05", of a moment as the tables have it, where the office is.
std::string moment_text(AtDesk const& at, std::string_view utc);

// Until when, and the sum in words.
struct Due {
  Day day;
  std::string sum;
};
std::optional<Due> due_of(AtDesk const& at, std::optional<deadlines::Deadline> const& deadline);
// Of a task; the sum is empty where its day was typed.
std::optional<Due> due_of(AtDesk const& at, Task const& task);
// "The visit: 3 months before ...", of a deadline that is counted from what has that name.
std::string named_sum(AtDesk const& at, Task const& task);
// {day: {text, iso}, sum, state, late}: "in 3 days", "2 days late".
json::object due_view(AtDesk const& at, Day day, std::string const& sum);

// Of a letter that was answered: "answered 30 November 2026, in time".
json::object answered_view(AtDesk const& at, Day day, std::string const& sum, Day answered);
// Of a letter, as its state has it: until when an answer is awaited, or when it was given; null where neither is to be
// told.
json::value letter_due_view(AtDesk const& at, LetterState state, std::optional<deadlines::Deadline> const& deadline,
                            std::optional<Day> const& answered);

// The same of a task that is open and has a day; null otherwise.
json::value due_line(AtDesk const& at, Task const& task);

json::object line_view(AtDesk const& at, LetterLine const& line);
// "Very urgent"; empty of what is ordinary.
std::string urgency_text(AtDesk const& at, Urgency urgency);

// The office's partners, by their names in the reader's language.
std::vector<ui::Choice> partner_choices(AtDesk const& at);

// A value that is none of the choices, such as somebody who signs in no more, stays one: nothing is lost by saving.
void keep_chosen(ui::FormField& field);

// The form's fields of a choice among departments, and among people whose role has that right; "" is nobody.
ui::FormField department_field(AtDesk const& at, Names const& names, std::string value);
ui::FormField person_field(AtDesk const& at, Names const& names, std::string value, accounts::Right right);

// The page with this form once more, as Sent::again wants it.
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page);
// Where a press was refused that has no form of its own: the page of the letter or task, and above it why.
using PageWith = std::function<http::Response(AtDesk const&, std::string const& why, unsigned status)>;
std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> told_on(PageWith page);

template <class T>
commands::Outcome<std::string> as_done(commands::Outcome<T> const& outcome) {
  if (!outcome) return commands::Refused{outcome.error()};
  return std::string{};
}

// What the address of the list of letters asks, and which page; words that nobody knows ask nothing.
LetterQuestion question_at(AtDesk const& at);
// What its filters do not know (partnerships/web/asked.h): the page and its files ask for it first.
std::optional<http::Response> unknown_letter_filter(AtDesk const& at);

void add_letter_pages(http::Router& router, Desk const& desk);
void add_letter_forms(http::Router& router, Desk const& desk);
void add_letter_actions(http::Router& router, Desk const& desk);
void add_series_pages(http::Router& router, Desk const& desk);
void add_keeping_pages(http::Router& router, Desk const& desk);
// Letters whose period is over, as the page of retention tells them.
std::vector<partnerships::web::Overdue> letters_overdue(db::Transaction& transaction, OfficeId office, Day today);
void add_task_pages(http::Router& router, Desk const& desk);
void add_today(http::Router& router, Desk const& desk);
void add_circulation(http::Router& router, Desk const& desk);
void add_deputy_pages(http::Router& router, Desk const& desk);

// The task of that number, where who reads may see it.
std::optional<Task> task_seen(AtDesk const& at, TaskId id);

// What the page of a letter has once more: of the text that its reader has read, and of a form that was refused.
struct LetterAgain {
  std::string read{};     // the hash of the text that was read; empty: as it is now
  Texts typed{};          // what stands in its forms, beside what is decided anew
  std::string refused{};  // the id of the form that decides, where its text was changed meanwhile
  // An upload: what is wrong with which file, and what was said of it.
  std::string wrong_file{};
  std::string note{};
};
// The page of one letter; `why`: what a press was refused for.
http::Response letter_page(AtDesk const& at, LetterId id, std::string const& why, unsigned status,
                           LetterAgain const& again = {});
// `refused`: one of the forms beside its fields once more, in its place.
http::Response task_page(AtDesk const& at, TaskId id, std::string const& why, unsigned status,
                         ui::Form const* refused = nullptr);

}  // namespace amity::work::web
