// SPDX-License-Identifier: Apache-2.0
// The rule sets of an office: which rules hold, where they come from, what a new set would have said of what was done.
#pragma once

#include "contract/operation.h"
#include "files/web/transfer.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>

namespace amity::rules::sets::web {

// depot: through which files of rules come in; they are read and not kept.
// What is found of rules at the desk, and where one begins.
void fit(partnerships::web::Fittings& fittings);
void add_pages(http::Router& router, partnerships::web::Desk const& desk, files::web::Depot const& depot);

auto add_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                    std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListRuleSets, contract::LoadRuleSet, contract::GetRuleSet, contract::TryRuleSet,
                            contract::ActivateRuleSet, contract::ConfirmRule>;

}  // namespace amity::rules::sets::web
