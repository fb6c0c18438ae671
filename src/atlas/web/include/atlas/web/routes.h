// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/context.h"

namespace amity::atlas::web {

contract::Registered<contract::Search, contract::GetCity, contract::GetCountry> add_routes(http::Router& router,
                                                                                           server::Shared const& s);

}  // namespace amity::atlas::web
