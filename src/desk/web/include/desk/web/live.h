// SPDX-License-Identifier: Apache-2.0
// Pages that follow along: what others change appears in them, and who else is there.
#pragma once

#include "desk/subject.h"
#include "partnerships/web/desk.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk::web {

// "/office/events": what the pages follow.
void add_events(http::Router& router, partnerships::web::Desk const& desk);

// A page's line of what happens while it is open, which a script fills; HTML, to stand before all else. By a record, or
// by the kinds of records that a list shows: "letter". To be made before the page reads what it shows: the stream tells
// of what changed from then on, so that nothing is lost between.
std::string live_line(partnerships::web::AtDesk const& at, Subject const& subject);
// Of a record with parts that the journal names by themselves; at most seven of these.
std::string live_line(partnerships::web::AtDesk const& at, Subject const& subject, std::vector<Subject> const& parts);
std::string live_line(partnerships::web::AtDesk const& at, std::initializer_list<std::string_view> kinds);

// The same by what the journal names: the record, then what its changes are named by. Empty where the session may not
// see the record.
std::string live_page(partnerships::web::AtDesk const& at, std::vector<std::string> const& subjects);

// The line of a form that changes a record: who else is at it, on its page or in a form of it; and which of the form's
// fields others changed since it was opened. Nothing of the form is taken away. subjects: the record's, then those that
// its changes have in the journal; form: where the form is opened. Empty where the session may not see the record.
std::string live_form(partnerships::web::AtDesk const& at, std::vector<std::string> const& subjects,
                      std::string const& form);

}  // namespace amity::desk::web
