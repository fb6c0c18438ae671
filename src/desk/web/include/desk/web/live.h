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

}  // namespace amity::desk::web
