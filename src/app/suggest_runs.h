// SPDX-License-Identifier: Apache-2.0
// Hiding ties, learning without them, and ranking them. Private to the room.
#pragma once

#include "planning/suggestions/web/documents.h"

namespace amity::app {

struct RunOptions {
  std::uint64_t seed{1};
  std::size_t most{};  // hidden ties that are ranked; 0: all
};

planning::suggestions::web::EvaluationRun run_split(planning::suggestions::RegisterPlaces const& seen,
                                                    planning::suggestions::Split const& split,
                                                    RunOptions const& options);

// The table of an evaluation_document.
void print_scores(boost::json::object const& document);

}  // namespace amity::app
