// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's. Private to the room.
#pragma once

#include "contract/generated/steps.h"
#include "partnerships/web/move_by_rules.h"
#include "partnerships/web/older_source.h"
#include "partnerships/web/own_record_by_rules.h"
#include "partnerships/web/recording.h"
#include "steps/step.h"

#include <memory>
#include <string>
#include <utility>

namespace amity::steps::web {

inline partnerships::AssertionFields said_of(contract::HandedUpStatement const& says) {
  contract::AssertionInput input;
  input.kind = says.kind;
  input.stage = says.stage;
  input.signed_ = says.signed_;
  input.ended = says.ended;
  input.side = says.side;
  input.confidence = says.confidence;
  input.as_of = says.as_of;
  input.note = says.note;
  return partnerships::web::fields_of(input);
}

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
  NewStep step{partner, partnerships::web::fields_of(move), partnerships::web::older_source(input.older_source),
               input.words};
  if (input.says) step.says = said_of(*input.says);
  return step;
}

// How what is prepared is written down, as who decides and the rules let it.
inline WriteDown written_by_rules(std::shared_ptr<snapshot::World const> world, std::string reason,
                                  std::string decision) {
  return [world = std::move(world), reason = std::move(reason), decision = std::move(decision)](
             commands::Command& command, NewStep const& step) -> commands::Outcome<partnerships::Change> {
    if (!step.says)
      return partnerships::web::record_move_by_rules(command, *world, step.partner,
                                                     {step.move, reason, step.older, decision});
    // record_step() has seen that it stands at the version that was seen.
    auto const kept =
        partnerships::kept_assertion(command.transaction(), command.office(), step.partner, step.move.source);
    if (!kept) return commands::Refused{commands::Refusal{kept.error()}};
    auto const seen =
        kept->version > 0 ? std::optional{commands::Seen{kept->version, texts_of(kept->value)}} : std::nullopt;
    auto const done = record_assertion(command, step.partner, step.move.source, *step.says, seen,
                                       {step.older, partnerships::web::own_record_by_rules(world, {reason, decision})});
    if (!done) return commands::Refused{done.error()};
    return done->change;
  };
}

}  // namespace amity::steps::web
