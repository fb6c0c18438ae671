// SPDX-License-Identifier: Apache-2.0
// What a page or an operation is asked for, and how a line is told. Private to the room.
#pragma once

#include "journal/office_lines.h"
#include "partnerships/web/desk.h"

#include <functional>
#include <string>

namespace amity::journal::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;

// The page's filter. Days are the office's.
LinesAsked lines_asked_at(AtDesk const& at);

// What the filter does not know (partnerships/web/asked.h), but for its days.
std::optional<http::Response> unknown_journal_filter(AtDesk const& at);

// What is wrong with the filter's days, in the reader's language; empty where nothing is.
struct WrongDays {
  std::string from;
  std::string until;
  bool any() const { return !from.empty() || !until.empty(); }
};
WrongDays wrong_days_at(AtDesk const& at);

// Who acted, as people call them: an account's name, else what acted ("a program: website").
std::function<std::string(std::string_view actor)> names_of_actors(AtDesk const& at, db::Transaction& transaction);

// What a line is about. title: of a letter or task that the reader may see, or a partner's name; never a person's.
struct Record {
  std::string text;   // "Letter 12"
  std::string title;  // "Letter: Exhibition in spring"; empty where there is none to tell
  std::string href;   // empty: no page of its own
};
std::string record_words(AtDesk const& at, std::string_view subject);  // its text alone
Record record_of(AtDesk const& at, db::Transaction& transaction, std::string_view subject);

}  // namespace amity::journal::web
