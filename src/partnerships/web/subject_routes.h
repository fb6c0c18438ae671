// SPDX-License-Identifier: Apache-2.0
// The routes by subject. Private to the room.
#pragma once

#include "contract/operation.h"
#include "server/context.h"

namespace amity::partnerships::web {

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice>
add_circle_routes(http::Router& router, server::Shared const& s);
contract::Registered<contract::ListPartnerships, contract::GetPartnership> add_register_routes(http::Router& router,
                                                                                               server::Shared const& s);
contract::Registered<contract::ListSources, contract::GetSource> add_source_routes(http::Router& router,
                                                                                   server::Shared const& s);

}  // namespace amity::partnerships::web
