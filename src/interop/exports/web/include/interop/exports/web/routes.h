// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/operation.h"
#include "server/page.h"

#include <span>

namespace amity::interop::exports::web {

contract::Registered<contract::GetCircleCsv, contract::GetCircleGeoJson, contract::GetCircleCalendar,
                     contract::ExportCircle, contract::ExportCityCircle, contract::ExportRegister>
add_routes(http::Router& router, server::Shared const& s);
std::span<server::PageRoute const> page_routes();

}  // namespace amity::interop::exports::web
