// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace amity::atlas::web {

void add_routes(http::Router& router, server::Shared const& s);

}  // namespace amity::atlas::web
