// SPDX-License-Identifier: Apache-2.0
// A step of a partnership's life as the office's rules let it be written down: asked, checked, shown.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/recording.h"
#include "partnerships/web/desk.h"
#include "snapshot/world.h"

#include <map>
#include <string>
#include <vector>

namespace amity::partnerships::web {

struct MoveWanted {
  MoveFields fields;
  std::string reason{};  // why it is done past a rule, or entered afterwards
  OlderSource older{OlderSource::asks};
  std::string decision{};  // "step/3": under which what the rules say now is kept (rules/verdict.h); empty: under none
};
// record_move(), after the office's rules let it pass; refused with all that either finds.
commands::Outcome<Change> record_move_by_rules(commands::Command& command, snapshot::World const& world, CityId partner,
                                               MoveWanted const& wanted);

using MoveTexts = commands::TypedTexts;
// act, on, authority, document, source and the notes, with what stands in them; what makes a new source
// (new_source.h); and older_source, where what stands
// there is of a later day than the source.
std::vector<ui::FormField> move_form_fields(AtDesk const& at, db::Transaction& transaction, MoveTexts const& texts);
// What the page's address names of a step: what its links name, and what is typed, asked for by the page itself. A
// signing where it names no step.
MoveTexts move_asked(AtDesk const& at);
// What stands in the form, as far as rules ask of it.
MoveFields move_typed(MoveTexts const& texts);
// A step as the fields of that form.
MoveTexts move_texts(MoveFields const& move);
// What the rules say of it, as HTML: those of its day, and of one that was taken before today those of today.
std::string rules_of_move(AtDesk const& at, db::Transaction& transaction, CityId partner, MoveFields const& move);

}  // namespace amity::partnerships::web
