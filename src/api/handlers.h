// SPDX-License-Identifier: Apache-2.0
// The routes by subject. Private to the room.
#pragma once

#include "api/routes.h"
#include "core/result.h"

#include <memory>

namespace amity::api {

using Shared = std::shared_ptr<Surroundings const>;

// The world that answers this request, the office shown at "/" and its home city. Errc::not_found while there is none.
struct Home {
  std::shared_ptr<World const> world;
  partnerships::Office const* office;
  atlas::City const* city;
  Day today;
};
Result<Home> home_of(Surroundings const& surroundings);

void add_circle_routes(http::Router& router, Shared const& s);
void add_claims_routes(http::Router& router, Shared const& s);
void add_export_routes(http::Router& router, Shared const& s);
void add_atlas_routes(http::Router& router, Shared const& s);
void add_register_routes(http::Router& router, Shared const& s);
void add_network_routes(http::Router& router, Shared const& s);
void add_suggest_routes(http::Router& router, Shared const& s);
void add_world_plot_routes(http::Router& router, Shared const& s);
void add_layout_routes(http::Router& router, Shared const& s);
void add_plan_routes(http::Router& router, Shared const& s);
void add_operation_routes(http::Router& router, Shared const& s);
void add_page_routes(http::Router& router, Shared const& s);

}  // namespace amity::api
