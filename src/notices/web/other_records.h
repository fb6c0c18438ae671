// SPDX-License-Identifier: Apache-2.0
// What a notice may be about beside letters and tasks: a partner, an organisation, a person. Private to the room.
#pragma once

#include "notices/web/told.h"

namespace amity::notices::web {

bool is_other_record(About const& about);
// Of a person the number alone: a mail that names them would keep the name beyond their erasure. Nothing where it is
// not there, or these rights do not let it be read.
std::optional<std::string> title_of_other(db::Transaction& transaction, OfficeId office, accounts::Rights const& rights,
                                          About const& about, std::string const& language);
// "/office/partners/fujisawa", after the language.
std::string path_of_other(db::Transaction& transaction, About const& about);

}  // namespace amity::notices::web
