// SPDX-License-Identifier: Apache-2.0
// Private to the room.
#pragma once

#include "server/context.h"

namespace amity::app {

// The pages of every slice in every language, the way to them, and what is at no address. To be added last.
void add_page_routes(http::Router& router, server::Shared const& s);

}  // namespace amity::app
