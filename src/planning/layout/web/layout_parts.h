// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "contract/generated/plan.h"
#include "planning/layout/case.h"

#include <stdexcept>

namespace amity::planning::layout::web {

// That part among the contract's.
inline double& part_of(contract::LayoutParts& parts, LayoutValue value) {
  switch (value) {
    case LayoutValue::reach:
      return parts.reach;
    case LayoutValue::network:
      return parts.network;
    case LayoutValue::first_ties:
      return parts.first_ties;
    case LayoutValue::fit:
      return parts.fit;
    case LayoutValue::access:
      return parts.access;
  }
  throw std::logic_error("a part of a layout that the contract does not know");
}

}  // namespace amity::planning::layout::web
