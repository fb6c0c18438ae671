// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "partnerships/circle.h"
#include "server/contract_values.h"
#include "snapshot/world.h"

#include <string_view>

namespace amity::partnerships::web {

// A circle's question out of as_of, kind and region, which several operations have. With as_of only who was a partner
// on that day is listed, without it the circle's whole life.
template <class Parameters>
CircleQuestion circle_question(Parameters const& asked, Day today) {
  using List = CircleQuestion::List;
  return {asked.as_of.value_or(today), server::asked_word<Kind>(asked.kind, parse_kind), asked.region.value_or(""),
          asked.as_of ? List::on_that_day : List::whole_life};
}

// By its number; nullptr where there is none.
Partnership const* find_partnership(snapshot::World const& world, std::string_view text);

}  // namespace amity::partnerships::web
