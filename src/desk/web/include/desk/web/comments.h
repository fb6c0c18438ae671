// SPDX-License-Identifier: Apache-2.0
// What comments put on the pages of the records that they are of, and on Today.
#pragma once

#include "desk/subject.h"
#include "partnerships/web/desk.h"
#include "ui/json.h"

#include <string>

namespace amity::desk::web {

// The comments on a record that the reader may see, and the form for one more. HTML. Reads in a transaction of its own.
std::string comments_section(partnerships::web::AtDesk const& at, Subject const& subject);

// Where the reader is mentioned and has not looked, for Today: HTML; empty where nowhere. Reads in a transaction of its
// own.
std::string mentions_section(partnerships::web::AtDesk const& at);

}  // namespace amity::desk::web
