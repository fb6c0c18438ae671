// SPDX-License-Identifier: Apache-2.0
// The contract's documents of what an office wants.
#pragma once

#include "contract/generated/plan.h"
#include "partnerships/web/documents.h"
#include "planning/targets/target_path.h"

namespace amity::planning::targets::web {

// An office's targets beside the register, up to a day.
struct TargetsAnswer {
  partnerships::Office const* office{};
  atlas::City const* city{};
  Day as_of{};
  std::vector<TargetPath> paths;
};

// Errc::not_found where no office of this instance keeps the city's circle.
Result<TargetsAnswer> targets_of(snapshot::World const& world, atlas::City const& city, Day as_of);

contract::TargetPaths targets_document(snapshot::World const& world, TargetsAnswer const& answer);

}  // namespace amity::planning::targets::web
