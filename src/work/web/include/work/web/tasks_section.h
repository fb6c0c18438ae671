// SPDX-License-Identifier: Apache-2.0
// What tasks put on the pages of the records that they are about.
#pragma once

#include "desk/subject.h"
#include "partnerships/web/desk.h"

#include <string>

namespace amity::work::web {

// The tasks about a partner, a person or an organisation that the reader may see, the open ones first, and the way to a
// new one for who may have tasks. HTML; empty where there is neither. Reads in the transaction that the page reads in.
std::string tasks_section(partnerships::web::AtDesk const& at, db::Transaction& transaction,
                          desk::Subject const& subject);

}  // namespace amity::work::web
