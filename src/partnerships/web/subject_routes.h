// SPDX-License-Identifier: Apache-2.0
// The routes by subject. Private to the room.
#pragma once

#include "server/context.h"

namespace amity::partnerships::web {

void add_circle_routes(http::Router& router, server::Shared const& s);
void add_register_routes(http::Router& router, server::Shared const& s);
void add_source_routes(http::Router& router, server::Shared const& s);

}  // namespace amity::partnerships::web
