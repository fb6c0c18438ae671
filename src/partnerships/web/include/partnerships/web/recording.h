// SPDX-License-Identifier: Apache-2.0
// What an office's people write down of its partnerships, through the API.
#pragma once

#include "accounts/session.h"
#include "commands/web/writing.h"
#include "contract/operation.h"
#include "partnerships/recording.h"
#include "server/context.h"

#include <memory>

namespace amity::partnerships::web {

using Operations = contract::Operations<accounts::Session>;

// The contract's words for what was done.
contract::Recorded recorded(Recorded const& done);

// The inputs of the contract as the domain's.
AssertionFields fields_of(contract::AssertionInput const& input);
std::optional<commands::Seen> seen_of(contract::AssertionInput const& input);
SourceFields fields_of(contract::SourceInput const& input);
std::optional<commands::Seen> seen_of(contract::SourceInput const& input);
MoveFields fields_of(contract::MoveInput const& input);

auto add_recording_operations(Operations const& operations, server::Shared const& s,
                              std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListOfficeSources, contract::GetOfficeSource, contract::PutOfficeSource,
                            contract::GetAssertion, contract::PutAssertion, contract::DeleteAssertion,
                            contract::GetMoves, contract::AddMove, contract::DeleteMove>;

}  // namespace amity::partnerships::web
