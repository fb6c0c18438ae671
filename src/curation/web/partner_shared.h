// SPDX-License-Identifier: Apache-2.0
// What a partner's page has of the desk: who else is here, what others say of him, who changed what. Private to the
// room.
#pragma once

#include "partner_views.h"

namespace amity::curation::web {

// To be made before the page reads what it shows.
std::string partner_live_line(AtDesk const& at, atlas::City const& city);
// Comments and the journal, to stand below all else. HTML.
std::string partner_shared(OfPartner const& of, db::Transaction& transaction);

}  // namespace amity::curation::web
