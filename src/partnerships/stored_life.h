// SPDX-License-Identifier: Apache-2.0
// The steps of a partnership's life as an office has them stored, for the verbs that write them.
#pragma once

#include "db/database.h"
#include "partnerships/assertion.h"

#include <string>
#include <vector>

namespace amity::partnerships {

// In their order, each with its office and partnership.
std::vector<Move> stored_moves(db::Transaction& transaction, OfficeId office, PartnershipId partnership);
// Of just these steps: another where one of them is another. 16 letters.
std::string version_of(std::vector<Move> const& moves);
// The first place after everything that happened before it.
std::size_t place_of(std::vector<Move> const& moves, Move const& move);
// "sign 1985-05-20", the day left out where it is not known.
std::string step_text(Act act, std::optional<PartialDate> const& on);

}  // namespace amity::partnerships
