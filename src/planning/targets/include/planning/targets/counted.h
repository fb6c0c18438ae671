// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partnerships/circle.h"

#include <string>
#include <vector>

namespace amity::planning::targets {

// What a target counts: every group once, while any of its partnerships is in force. A partner is a group of its own, a
// country or a continent one of all its partners. What it points to lives in the register.
using Counted = std::vector<std::vector<partnerships::Partnership const*>>;

// kind: sister_city, friendly_exchange, project, all, countries, continents. region: slug of a UN region or of the
// office's own; empty: everywhere. Errc::invalid for a region that neither knows.
struct CountedOptions {
  std::string kind;
  std::string region;
};
Result<Counted> counted_of(partnerships::Register const& reg, atlas::Atlas const& atlas, atlas::City const& home,
                           CountedOptions const& options);

// How many there are from the end of that day on, as far as dates and sources tell.
struct CountStep {
  Day from{};
  partnerships::Range count;
  bool operator==(CountStep const&) const = default;
};

// Every change up to the end of that day, in order, beginning at beginning_of_time; never empty.
std::vector<CountStep> count_path(Counted const& counted, Day until);

// At the end of that day: the last step of a path that is not after it.
partnerships::Range count_on(std::vector<CountStep> const& path, Day day);

// How many more there are at the end of the later day than of the earlier one (negative: fewer). Narrower than the
// difference of the two counts: a tie of unknown date that both days have in force has not grown.
partnerships::Range growth(Counted const& counted, Day earlier, Day later);

}  // namespace amity::planning::targets
