// SPDX-License-Identifier: Apache-2.0
#include "routes.h"

#include "atlas/web/routes.h"
#include "claims/web/routes.h"
#include "explore/web/routes.h"
#include "interop/exports/web/routes.h"
#include "page_routes.h"
#include "partnerships/web/desk_routes.h"
#include "partnerships/web/recording.h"
#include "partnerships/web/routes.h"
#include "pavilion/web/hall_text.h"
#include "planning/layout/web/routes.h"
#include "planning/suggestions/web/routes.h"
#include "planning/targets/web/routes.h"
#include "server/operation_routes.h"
#include "server/problem.h"

namespace amity::app {

void add_routes(http::Router& router, std::shared_ptr<server::Surroundings const> surroundings) {
  router.render_problems(server::transport_problem);
  atlas::web::add_routes(router, surroundings);
  partnerships::web::add_routes(router, surroundings);
  claims::web::add_routes(router, surroundings);
  explore::web::add_routes(router, surroundings);
  planning::suggestions::web::add_routes(router, surroundings);
  planning::targets::web::add_routes(router, surroundings);
  planning::layout::web::add_routes(router, surroundings);
  interop::exports::web::add_routes(router, surroundings);
  server::add_operation_routes(router, surroundings);
  add_page_routes(router, surroundings);
}

void add_office_routes(http::Router& router, std::shared_ptr<server::Surroundings const> const& surroundings,
                       std::shared_ptr<commands::Writing const> const& writing) {
  auto const authorise = [writing](http::Request const& request, contract::Access const& access) {
    return accounts::session_of(writing->doorkeeper, request, access);
  };
  partnerships::web::Operations const operations(router, authorise);
  partnerships::web::add_recording_operations(operations, surroundings, writing);
  pavilion::web::add_hall_operations(operations, surroundings, writing);
  partnerships::web::Desk const desk{surroundings, writing};
  partnerships::web::add_desk_routes(router, desk);
  pavilion::web::add_hall_form(router, desk);
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

}  // namespace amity::app
