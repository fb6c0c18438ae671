// SPDX-License-Identifier: Apache-2.0
// Between the contract's types and the domain's. Private to the room.
#pragma once

#include "contract/generated/papers.h"
#include "contract/words.h"
#include "papers/office_template.h"
#include "work/letter_details.h"

namespace amity::papers::web {

PaperKind kind_of(contract::PaperKind kind);
work::PaperDetails details_in(contract::PaperDetailsInput const& input);
std::optional<commands::Seen> seen_in(contract::PaperDetailsInput const& input);
contract::PaperDetails details_record(work::KeptDetails const& kept, work::LetterFields const& fields);
std::optional<commands::Seen> seen_in(contract::PaperTemplateInput const& input);
contract::PaperTemplate template_record(db::Transaction& transaction, OfficeId office, PaperKind kind,
                                        std::string shipped);
// What stands after a change.
contract::Recorded recorded(std::int64_t version);

}  // namespace amity::papers::web
