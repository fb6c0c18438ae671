// SPDX-License-Identifier: Apache-2.0
#include "api/routes.h"

#include "handlers.h"
#include "problem.h"

namespace amity::api {

Result<Home> home_of(Surroundings const& surroundings) {
  Home home{surroundings.world.now(), nullptr, nullptr, {}};
  auto const& offices = home.world->reg.offices();
  if (surroundings.home_office.empty())
    home.office = offices.empty() ? nullptr : &offices.front();
  else
    home.office = home.world->reg.office(surroundings.home_office);
  if (home.office == nullptr)
    return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  home.city = home.world->atlas.city(home.office->home);
  home.today = day_at(surroundings.clock, home.office->timezone);
  return home;
}

void add_routes(http::Router& router, std::shared_ptr<Surroundings const> surroundings) {
  router.render_problems(transport_problem);
  add_circle_routes(router, surroundings);
  add_claims_routes(router, surroundings);
  add_export_routes(router, surroundings);
  add_atlas_routes(router, surroundings);
  add_register_routes(router, surroundings);
  add_network_routes(router, surroundings);
  add_suggest_routes(router, surroundings);
  add_world_plot_routes(router, surroundings);
  add_plan_routes(router, surroundings);
  add_operation_routes(router, surroundings);
  add_page_routes(router, surroundings);
}

http::Headers security_headers() {
  return {{"Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
           "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "strict-origin-when-cross-origin"},
          {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cross-Origin-Resource-Policy", "same-origin"}};
}

}  // namespace amity::api
