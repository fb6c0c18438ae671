// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

#include <string>

namespace amity::planning::suggestions::web {

// Whether a city's page can lead to suggestions: as SuggestionsDocuments::state, empty where it cannot. Learning begins
// with it.
std::string suggest_state_of(server::ServerContext const& s, snapshot::World const& world, atlas::City const& city);

}  // namespace amity::planning::suggestions::web
