// SPDX-License-Identifier: Apache-2.0
// What the verbs that ask share. Private to the room.
#pragma once

#include "claims/scoped_partnership.h"
#include "core/result.h"
#include "snapshot/world.h"
#include "verbs.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::app {

// "Kunming, China (Q182852)"
std::string shown(snapshot::World const& world, atlas::City const& city);

// An id, a slug, or a name that only one city has, or only one city with partnerships. Errc::not_found, ambiguous.
Result<atlas::City const*> find_city(snapshot::World const& world, std::string const& text);
// The cities whose names come nearest, as shown().
std::vector<std::string> nearest(snapshot::World const& world, std::string const& text);

// Prints the error, as JSON on the output or as text on the error output; gives answer_is_no.
int tell(Error const& error, std::vector<std::string> const& near, Output output);

// Prints what is wrong with an option and what it takes; gives cannot.
int refuse_option(std::string const& option, std::string message, std::string remedy);
// What counts, out of the options; as of today (UTC) where no day is given. Prints what is wrong with them.
std::optional<claims::ClaimScope> counting_of(ClaimScopeOptions const& options);

}  // namespace amity::app
