// SPDX-License-Identifier: Apache-2.0
// What the room's pages have in common. Private to the room.
#pragma once

#include "commands/web/form_input.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "steps/step.h"
#include "ui/json.h"

#include <map>
#include <string>
#include <vector>

namespace amity::steps::web {

using partnerships::web::AtDesk;
using partnerships::web::Desk;
using Texts = commands::TypedTexts;

std::string step_address(AtDesk const& at, StepId id);
// What a prepared step is called: "Sign, 10 May 1981 · Fujisawa".
std::string step_title(AtDesk const& at, PreparedStep const& step);
// What the rules say of a statement that is handed up, of each step that it comes to; as HTML.
std::string rules_of_prepared(AtDesk const& at, db::Transaction& transaction, NewStep const& step);
std::string partner_address(AtDesk const& at, CityId partner);
std::string partner_name(AtDesk const& at, CityId partner);
// What a page of a step follows: the step, whose changes the journal names by the partner.
std::vector<std::string> followed_of(PreparedStep const& step);
// What may be done with it by who reads.
bool may_prepare(AtDesk const& at);
bool may_decide(AtDesk const& at);

// The page of a step; why: what was refused last.
http::Response step_page(AtDesk const& at, StepId id, std::string const& why = {}, unsigned status = 200);

void add_prepare_forms(http::Router& router, Desk const& desk);
void add_step_page(http::Router& router, Desk const& desk);

}  // namespace amity::steps::web
