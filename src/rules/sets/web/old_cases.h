// SPDX-License-Identifier: Apache-2.0
// What was done, for rules to be tried on. Private to the room.
#pragma once

#include "rules/trial.h"
#include "snapshot/world.h"

#include <vector>

namespace amity::rules::sets::web {

// One kind of case, and where its old ones are. A new kind is a row of case_sources().
struct CaseSource {
  std::string_view kind;
  std::vector<Case> (*old_cases)(db::Transaction& transaction, snapshot::World const& world, OfficeId office,
                                 Instant at);
};
std::span<CaseSource const> case_sources();
std::vector<Case> old_cases(db::Transaction& transaction, snapshot::World const& world, OfficeId office, Instant at);
bool is_checked(std::string_view kind);  // whether anything asks the rules of this kind yet

// The set as it would have judged them, beside the one that holds today.
Trial trial_of(db::Transaction& transaction, snapshot::World const& world, OfficeId office,
               std::vector<Rule> const& rules, std::vector<Rule> const& active, Instant at);

}  // namespace amity::rules::sets::web
