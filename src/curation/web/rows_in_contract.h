// SPDX-License-Identifier: Apache-2.0
// Between the contract's rows and their texts. Private to the room.
#pragma once

#include "contract/generated/statements.h"
#include "curation/lists.h"

namespace amity::curation::web {

// Rows as the contract has them.
contract::OfficeFigure record_of(partnerships::KeptRow<partnerships::OfficialFigure> const& kept,
                                 SourceKeys const& keys);
contract::OfficeTarget record_of(partnerships::KeptRow<planning::targets::Target> const& kept, SourceKeys const& keys);
contract::OfficePolicy record_of(partnerships::KeptRow<planning::layout::Policy> const& kept, SourceKeys const& keys);
contract::OfficePost record_of(partnerships::KeptRow<institutions::ConsularPost> const& kept, SourceKeys const& keys);

// What is wanted, and what was seen, by the columns' names.
commands::FieldTexts texts_of(contract::OfficeFigureInput const& input);
commands::FieldTexts texts_of(contract::OfficeTargetInput const& input);
commands::FieldTexts texts_of(contract::OfficePolicyInput const& input);
commands::FieldTexts texts_of(contract::OfficePostInput const& input);
commands::FieldTexts texts_of(contract::OfficeFigure const& seen);
commands::FieldTexts texts_of(contract::OfficeTarget const& seen);
commands::FieldTexts texts_of(contract::OfficePolicy const& seen);
commands::FieldTexts texts_of(contract::OfficePost const& seen);

template <class Input>
std::optional<commands::Seen> seen_of(Input const& input) {
  if (!input.seen) return std::nullopt;
  return commands::Seen{input.seen->version, texts_of(*input.seen)};
}

}  // namespace amity::curation::web
