// SPDX-License-Identifier: Apache-2.0
// The routes by subject. Private to the room.
#pragma once

#include "server/context.h"

namespace amity::explore::web {

void add_world_plot_routes(http::Router& router, server::Shared const& s);

}  // namespace amity::explore::web
