// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/partial_date.h"
#include "db/database.h"
#include "partnerships/record.h"

#include <string>
#include <vector>

namespace amity::planning::targets {

// How many partners of a kind the office wants by the end of a date.
struct Target {
  PartialDate by;
  std::string kind;    // sister_city, friendly_exchange, project, all
  std::string region;  // slug; empty: everywhere
  int figure{};
  SourceId source{};
  std::string note;
  bool operator==(Target const&) const = default;
};

// The office's targets, in order; they replace those it had before.
partnerships::Change put_targets(db::Transaction& transaction, OfficeId office, std::vector<Target> const& targets);
std::vector<Target> targets_of(db::Transaction& transaction, OfficeId office);
// The same one by one; the caller has checked the row that he names.
std::vector<partnerships::KeptRow<Target>> kept_targets(db::Transaction& transaction, OfficeId office);
std::int64_t add_target(db::Transaction& transaction, OfficeId office, Target const& target);
void change_target(db::Transaction& transaction, OfficeId office, std::int64_t row, Target const& target);
void remove_target(db::Transaction& transaction, OfficeId office, std::int64_t row);

}  // namespace amity::planning::targets
