// SPDX-License-Identifier: Apache-2.0
// The routes by subject. Private to the room.
#pragma once

#include "contract/operation.h"
#include "server/context.h"

namespace amity::explore::web {

contract::Registered<contract::GetWorldTies, contract::GetWorldCities> add_world_plot_routes(http::Router& router,
                                                                                             server::Shared const& s);

}  // namespace amity::explore::web
