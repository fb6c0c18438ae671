// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/web/routes.h"

#include "partnerships/web/site.h"
#include "planning/targets/web/documents.h"
#include "planning/targets/web/pages.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"
#include "server/problem.h"

#include <array>

namespace amity::planning::targets::web {
namespace {

// Targets out of city and as_of. Errc::not_found where no office keeps that circle.
Result<TargetsAnswer> read_targets(http::Request const& request, snapshot::World const& world,
                                   server::Asker const& asker) {
  auto const* city = asker.home;
  if (auto const id = request.query("city").value_or(""); !id.empty()) {
    auto const found = server::find_city(world, id);
    if (!found) return fail(Errc::invalid, found.error().message, "city", found.error().remedy);
    city = *found;
  }
  if (city == nullptr) return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  auto const as_of = server::read_as_of(request);
  if (!as_of) return Failure{as_of.error()};
  return targets_of(world, *city, as_of->value_or(asker.today));
}

Result<server::MadePage> plan_page(server::ServerContext const& s, http::Request const& request,
                                   ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = server::reject_unknown_parameters(request, {"as_of"}); !known) return Failure{known.error()};
  auto const targets = read_targets(request, *home->world, {home->city, home->today});
  if (!targets) return Failure{targets.error()};
  return web::plan_page(partnerships::web::site_of(s), reader, targets_document(*home->world, *targets));
}

constexpr std::array routes{server::PageRoute{"/plan", plan_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetTargets> add_routes(http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::GetTargets>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {"city", "as_of"}); !known)
          return server::problem(known.error());
        auto const home = server::home_of(*s);
        auto const world = home ? home->world : s->world.now();
        auto const asker =
            home ? server::Asker{home->city, home->today} : server::Asker{nullptr, snapshot::day_at(s->clock, "UTC")};
        auto const targets = read_targets(request, *world, asker);
        if (!targets) return server::problem(targets.error());
        return server::as_json(targets_document(*world, *targets), http::CachePolicy::until_invalidated);
      })
      .done();
}

}  // namespace amity::planning::targets::web
