// SPDX-License-Identifier: Apache-2.0
#include "api/documents_plan.h"
#include "handlers.h"
#include "page_makers.h"
#include "parameters.h"
#include "problem.h"

#include <array>

namespace amity::api {
namespace {

Result<MadePage> plan_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  auto const home = home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = only(request, {"as_of"}); !known) return Failure{known.error()};
  auto const targets = read_targets(request, *home->world, {home->city, home->today});
  if (!targets) return Failure{targets.error()};
  return pages::plan_page(site_of(s), reader, targets_document(*home->world, *targets));
}

constexpr std::array routes_of_the_plan{PageRoute{"/plan", plan_page},
                                        PageRoute{"/plan/layout", layout_page, http::Cost::heavy}};

}  // namespace

Result<TargetsAnswer> read_targets(http::Request const& request, World const& world, Asker const& asker) {
  auto const* city = asker.home;
  if (auto const id = request.query("city").value_or(""); !id.empty()) {
    auto const found = find_city(world, id);
    if (!found) return fail(Errc::invalid, found.error().message, "city", found.error().remedy);
    city = *found;
  }
  if (city == nullptr) return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  auto const as_of = read_as_of(request);
  if (!as_of) return Failure{as_of.error()};
  return targets_of(world, *city, as_of->value_or(asker.today));
}

std::span<PageRoute const> plan_pages() { return routes_of_the_plan; }

void add_plan_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/plan/targets", [s](http::Request const& request) {
    if (auto const known = only(request, {"city", "as_of"}); !known) return problem(known.error());
    auto const home = home_of(*s);
    auto const world = home ? home->world : s->world.now();
    auto const asker = home ? Asker{home->city, home->today} : Asker{nullptr, day_at(s->clock, "UTC")};
    auto const targets = read_targets(request, *world, asker);
    if (!targets) return problem(targets.error());
    return as_json(targets_document(*world, *targets), http::Keep::until_invalidated);
  });
  add_layout_routes(router, s);
}

}  // namespace amity::api
