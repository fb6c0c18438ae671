// SPDX-License-Identifier: Apache-2.0
// What the office's own record (a source of kind `office`) says of one of its partnerships weighs more than all others
// say: to write it down is the office's own act, as a step of the partnership's life is. What other sources say is
// evidence, and anybody who keeps the register writes it down. docs/adr/0051.
#pragma once

#include "partnerships/recording_fields.h"

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace amity::partnerships {

struct OwnAct {
  CityId partner{};               // none: of a source, on which statements about several may rest
  std::optional<Kind> kind{};     // that is said from now on
  std::vector<MoveFields> moves;  // the steps that it comes to; none: it changes what counts, and is no step
};

// Whether it may be done, looked at in the command that does it, before anything is written.
using OwnRecordGuard = std::function<commands::Outcome<std::monostate>(commands::Command&, OwnAct const&)>;
// Refuses everything (Errc::refused, `own_record_decides` at source): where nobody who decides is there.
commands::Outcome<std::monostate> nobody_decides(commands::Command& command, OwnAct const& act);

// What it is of the office to say `now` where its record said `before` (nothing: it said nothing): nothing where the
// note alone differs. A signing or an end that is given anew is that step, on its day; a stage that is set is the step
// that leads to it; a kind alone the step that leads to the stage beside it, a signing where none is said. A new
// statement without any of these states a tie: a signing.
std::optional<OwnAct> own_act(CityId partner, std::string const& source, std::optional<AssertionFields> const& before,
                              AssertionFields const& now);

// The step that stands for such a statement where one word is wanted: its first, else the one that leads to its stage.
MoveFields step_of_statement(std::string const& source, OwnAct const& act, AssertionFields const& now);

}  // namespace amity::partnerships
