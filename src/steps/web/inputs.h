// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's. Private to the room.
#pragma once

#include "contract/generated/steps.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/recording.h"
#include "steps/step.h"

namespace amity::steps::web {

// What NewStepInput and StepInput have in common.
template <class Input>
NewStep step_of_input(CityId partner, Input const& input) {
  contract::MoveInput move;
  move.act = input.act;
  move.on = input.on;
  move.authority = input.authority;
  move.document = input.document;
  move.source = input.source;
  move.note = input.note;
  return {partner, partnerships::web::fields_of(move), partnerships::web::older_source(input.older_source),
          input.words};
}

}  // namespace amity::steps::web
