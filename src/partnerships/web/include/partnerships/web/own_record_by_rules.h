// SPDX-License-Identifier: Apache-2.0
// What the office's own record says of a partner, as who decides and the office's rules let it be written down: asked,
// checked, shown.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/recording.h"
#include "partnerships/web/desk_routes.h"
#include "snapshot/world.h"
#include "ui/form.h"

#include <memory>
#include <string>
#include <vector>

namespace amity::partnerships::web {

struct OwnRecordWanted {
  std::string reason{};    // why it is done past a rule, or entered afterwards
  std::string decision{};  // "step/3": under which what the rules say now is kept; empty: under none
};
// Lets through who decides (a person with the right manage_rules, never a token), as far as the rules let each step
// pass that the statement comes to; refused with all that any of them finds.
OwnRecordGuard own_record_by_rules(std::shared_ptr<snapshot::World const> world, OwnRecordWanted wanted = {});

// What is typed in the form of a statement, as far as it can be read.
AssertionFields statement_typed(commands::TypedTexts const& texts);
// kind, stage, signed, ended, side, confidence, as_of and note with what stands in them; and older_source, where a day
// that stands there is later than the source.
std::vector<ui::FormField> statement_form_fields(AtDesk const& at, SourceFields const& source,
                                                 commands::TypedTexts const& texts);
// What the rules say of each step that the statement comes to, as HTML; empty where none is asked.
std::string rules_of_statement(AtDesk const& at, db::Transaction& transaction, OwnAct const& act);
// The statement in words: "Sister city · In force · Signed: 1 December 2026".
std::string statement_words(AtDesk const& at, AssertionFields const& says);

}  // namespace amity::partnerships::web
