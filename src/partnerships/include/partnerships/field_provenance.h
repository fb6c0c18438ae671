// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "partnerships/resolution.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// Why a field has the value that it has; the rules are those of docs/concepts.md, in the order in which they decide.
enum class Why {
  unsaid,      // no source says
  single,      // one source says it, nobody else says anything of it
  agreed,      // all that say anything of it say the same
  rank,        // of a heavier source than what contradicts it
  newer,       // of the same weight, but a later word
  confidence,  // neither heavier nor later, but surer
  order,       // equal in all: the source whose key comes first
  refined,     // a lighter source says the same more precisely
  implied,     // of the stage: the tie is named, or its end is, and nobody says more
  history      // the recorded steps of its life say so
};
std::string_view to_string(Why why);

// One field of a partnership: what counts, whose word it is, and by which rule.
struct FieldProvenance {
  std::string field;  // "existence", "kind", "stage", "signed", "ended"
  std::string value;  // as in the contract; empty: not known. Of existence "stated", "denied" or "doubtful"
  Source const* source{
      nullptr};  // whose word it is; of a refined date, who refined it; nullptr where it is nobody's alone
  Why why{Why::unsaid};
};

// Of every field, in the order above. `statements`: strongest first, as stronger() has them. `resolution`: what
// resolve() made of them and of the moves.
std::vector<FieldProvenance> verdicts(std::span<Statement const> statements, Resolution const& resolution);

}  // namespace amity::partnerships
