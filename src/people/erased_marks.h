// SPDX-License-Identifier: Apache-2.0
// Marks beside the keys of who was erased. Private to the room.
#pragma once

#include "people/erasure.h"

namespace amity::people {

// A mark for each of the database's erased persons that has none yet.
void mark_erased(db::Transaction& transaction, KeyStore const& keys);
// How many of them have none.
std::size_t unmarked(db::Transaction& transaction, KeyStore const& keys);

}  // namespace amity::people
