// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <span>

namespace amity::claims::web {

contract::Registered<contract::GetClaims> add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

}  // namespace amity::claims::web
