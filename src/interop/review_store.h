// SPDX-License-Identifier: Apache-2.0
// What imports read and write of the review queue. Private to the room.
#pragma once

#include "city_match.h"
#include "db/database.h"

#include <string>
#include <vector>

namespace amity::interop {

Remembered remembered_decisions(db::Transaction& transaction);

// Puts those that wait into the queue, once each, and takes out those that waited and were told by now.
void queue_reviews(db::Transaction& transaction, std::vector<CityMention> const& mentions, Matches const& matches,
                   std::string const& source);

}  // namespace amity::interop
