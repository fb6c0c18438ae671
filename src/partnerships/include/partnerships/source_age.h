// SPDX-License-Identifier: Apache-2.0
// Whether a source can have seen what it is named for: one that is older than an event announces it, and proves
// nothing.
#pragma once

#include "core/partial_date.h"

#include <optional>

namespace amity::partnerships {

// The day of a source itself: that on which it was published, else that on which it was read.
std::optional<PartialDate> own_day(std::optional<PartialDate> const& published,
                                   std::optional<PartialDate> const& retrieved);

// For certain; where one of the two is not known, or their ranges overlap, nothing is held against the source.
bool is_older(std::optional<PartialDate> const& source_day, std::optional<PartialDate> const& event);

// Who writes down something of a later day than its source is asked once (`source_older`), and says that it is meant.
enum class OlderSource { asks, is_meant };

}  // namespace amity::partnerships
