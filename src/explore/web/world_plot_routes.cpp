// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"
#include "server/problem.h"
#include "subject_routes.h"
#include "world_plot.h"

namespace amity::explore::web {
namespace {

struct Moment {
  std::shared_ptr<snapshot::World const> world;
  Day today;
};

Moment now_at(server::ServerContext const& s) {
  auto const home = server::home_of(s);
  return home ? Moment{home->world, home->today} : Moment{s.world.now(), snapshot::day_at(s.clock, "UTC")};
}

http::Response kept_answer(std::shared_ptr<http::Body const> body) {
  return {200, {{"Cache-Control", "no-cache"}}, std::move(body), http::CachePolicy::until_invalidated};
}

}  // namespace

contract::Registered<contract::GetWorldTies, contract::GetWorldCities> add_world_plot_routes(http::Router& router,
                                                                                             server::Shared const& s) {
  auto const kept = std::make_shared<KeptPlot>();
  // The first who asks after a change waits while all ties are put in order and compressed: not where others are
  // served.
  return contract::public_operations(router)
      .add_bytes<contract::GetWorldTies>([s, kept](http::Request const& request) {
        auto const asked = contract::read_parameters<contract::GetWorldTies::Parameters>(request);
        if (!asked) return server::problem(asked.error());
        auto const [world, today] = now_at(*s);
        return kept_answer(kept->ties(world, today));
      })
      .add_bytes<contract::GetWorldCities>([s, kept](http::Request const& request) {
        auto const asked = contract::read_parameters<contract::GetWorldCitiesParameters>(request);
        if (!asked) return server::problem(asked.error());
        auto const [world, today] = now_at(*s);
        return kept_answer(kept->cities(world, today, contract::to_string(asked->language)));
      })
      .done();
}

}  // namespace amity::explore::web
