// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "contract/generated/plan.h"
#include "planning/layout/case.h"

#include <stdexcept>

namespace amity::planning::layout::web {

// The contract's member of a part of the value.
inline double contract::LayoutParts::*part_of(LayoutValue value) {
  switch (value) {
    case LayoutValue::reach:
      return &contract::LayoutParts::reach;
    case LayoutValue::network:
      return &contract::LayoutParts::network;
    case LayoutValue::first_ties:
      return &contract::LayoutParts::first_ties;
    case LayoutValue::fit:
      return &contract::LayoutParts::fit;
    case LayoutValue::access:
      return &contract::LayoutParts::access;
  }
  throw std::logic_error("a part of a layout that the contract does not know");
}

}  // namespace amity::planning::layout::web
