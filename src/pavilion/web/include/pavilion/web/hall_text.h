// SPDX-License-Identifier: Apache-2.0
// What an office's people write for those who enter a partner's hall, through the API.
#pragma once

#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"
#include "pavilion/hall_text.h"

namespace amity::pavilion::web {

std::optional<commands::Seen> seen_of(contract::HallInput const& input);

contract::Registered<contract::GetHallText, contract::PutHallText> add_hall_operations(
    partnerships::web::Operations const& operations, server::Shared const& s,
    std::shared_ptr<commands::Writing const> const& writing);

// The form of the office's desk.
void add_hall_form(http::Router& router, partnerships::web::Desk const& desk);

}  // namespace amity::pavilion::web
