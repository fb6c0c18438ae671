// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <span>

namespace amity::partnerships::web {

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice,
                     contract::ListPartnerships, contract::GetPartnership, contract::ListSources, contract::GetSource>
add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

}  // namespace amity::partnerships::web
