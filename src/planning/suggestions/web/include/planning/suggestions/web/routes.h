// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <span>

namespace amity::planning::suggestions::web {

contract::Registered<contract::GetCitySuggestions> add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

}  // namespace amity::planning::suggestions::web
