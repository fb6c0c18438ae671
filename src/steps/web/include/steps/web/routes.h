// SPDX-License-Identifier: Apache-2.0
// Prepared steps before people: the form, the page at which somebody decides, what waits, and the API.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>
#include <string>

namespace amity::steps::web {

void add_pages(http::Router& router, partnerships::web::Desk const& desk);

// What prepared steps bring to the desk: who is at one of them sees who else is.
void fit(partnerships::web::Fittings& fittings);

// Lists for the page Today: what who reads may record, and what came back to her. Empty where nothing waits.
std::string waiting_lists(partnerships::web::AtDesk const& at, db::Transaction& transaction);
// What is prepared of a partner, for his page; empty where nothing is.
std::string of_partner(partnerships::web::AtDesk const& at, db::Transaction& transaction, CityId partner);

auto add_step_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListSteps, contract::PrepareStep, contract::GetStep, contract::PutStep,
                            contract::RecordStep, contract::ReturnStep, contract::WithdrawStep>;

}  // namespace amity::steps::web
