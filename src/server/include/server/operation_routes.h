// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/context.h"

namespace amity::server {

// What those ask who run the program: whether it is well, its figures, its contract.
contract::Registered<contract::GetLive, contract::GetReady, contract::GetMetrics, contract::GetContract>
add_operation_routes(http::Router& router, Shared const& s);

}  // namespace amity::server
