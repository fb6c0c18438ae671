// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <span>

namespace amity::explore::web {

contract::Registered<contract::GetChain, contract::CompareCities, contract::GetWorld, contract::GetWorldNetwork,
                     contract::GetCountryCircle, contract::GetWorldTies, contract::GetWorldCities>
add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

}  // namespace amity::explore::web
