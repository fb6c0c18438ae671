// SPDX-License-Identifier: Apache-2.0
#include "planning/targets/web/routes.h"

#include "partnerships/web/site.h"
#include "planning/targets/web/documents.h"
#include "planning/targets/web/pages.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"

#include <array>

namespace amity::planning::targets::web {
namespace {

// Errc::not_found where no office keeps that circle.
Result<TargetsAnswer> targets_asked(contract::GetTargetsParameters const& asked, snapshot::World const& world,
                                    server::Asker const& asker) {
  auto const* city = asker.home;
  if (auto const id = asked.city.value_or(""); !id.empty()) {
    auto const found = server::city_asked(world, id, "city");
    if (!found) return Failure{found.error()};
    city = *found;
  }
  if (city == nullptr) return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  return targets_of(world, *city, asked.as_of.value_or(asker.today));
}

server::PageAnswer plan_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto const asked = server::read_query<contract::GetTargetsParameters>(request);
  if (!asked) return fields::Refused{asked.error()};
  // The page is the home city's.
  if (asked->city) return fail(Errc::invalid, "this page takes no city", "city", "as_of");
  auto const targets = targets_asked(*asked, *home->world, {home->city, home->today});
  if (!targets) return Failure{targets.error()};
  return web::plan_page(partnerships::web::site_of(s), reader, targets_document(*home->world, *targets));
}

constexpr std::array routes{server::PageRoute{"/plan", plan_page}};

struct GetTargetsOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::TargetPaths> operator()(contract::GetTargetsParameters const& asked) const {
    auto const home = server::home_of(*s);
    auto const world = home ? home->world : s->world.now();
    auto const asker =
        home ? server::Asker{home->city, home->today} : server::Asker{nullptr, snapshot::day_at(s->clock, "UTC")};
    auto const targets = targets_asked(asked, *world, asker);
    if (!targets) return Failure{targets.error()};
    return targets_document(*world, *targets);
  }
};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetTargets> add_routes(http::Router& router, server::Shared const& s) {
  return contract::public_operations(router).add<contract::GetTargets>(GetTargetsOperation{s}).done();
}

}  // namespace amity::planning::targets::web
