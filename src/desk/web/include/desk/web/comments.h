// SPDX-License-Identifier: Apache-2.0
// What comments put on the pages of the records that they are of.
#pragma once

#include "desk/subject.h"
#include "partnerships/web/desk.h"
#include "ui/json.h"

#include <string>

namespace amity::desk::web {

// The comments on a record that the reader may see, and the form for one more. HTML. Reads in a transaction of its own.
std::string comments_section(partnerships::web::AtDesk const& at, Subject const& subject);
// In the reader's own: no request holds two connections.
std::string comments_section(partnerships::web::AtDesk const& at, db::Transaction& transaction, Subject const& subject);

}  // namespace amity::desk::web
