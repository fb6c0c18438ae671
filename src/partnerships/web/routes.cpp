// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/routes.h"

#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "subject_routes.h"

#include <algorithm>

namespace amity::partnerships::web {
namespace {

bool touches(snapshot::World const& world, partnerships::Partnership const& partnership, std::string const& country) {
  return country.empty() || world.atlas.city(partnership.a)->country == country ||
         world.atlas.city(partnership.b)->country == country;
}

// The cursor is the id after which the page begins: it stays right when partnerships are added.
http::Response list_answer(http::Request const& request, snapshot::World const& world, Day today) {
  if (auto const known = server::reject_unknown_parameters(request, {"country", "limit", "cursor"}); !known)
    return server::problem(known.error());
  auto const country = server::read_country(request, world);
  if (!country) return server::problem(country.error());
  auto const page = server::read_page(request);
  if (!page) return server::problem(page.error());
  json::array items;
  json::value next = nullptr;
  auto const& all = world.reg.partnerships();
  auto const first = std::upper_bound(all.begin(), all.end(), static_cast<std::int64_t>(page->offset),
                                      [](std::int64_t id, auto const& p) { return id < p.id.value; });
  std::int64_t last_id = 0;
  for (auto at = first; at != all.end(); ++at) {
    if (!touches(world, *at, *country)) continue;
    if (items.size() == page->limit) {
      next = std::to_string(last_id);
      break;
    }
    items.push_back(partnership_line(world, *at, today));
    last_id = at->id.value;
  }
  return server::as_json({{"items", std::move(items)}, {"next", std::move(next)}}, http::CachePolicy::no);
}

}  // namespace

contract::Registered<contract::ListPartnerships, contract::GetPartnership> add_register_routes(
    http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::ListPartnerships>([s](http::Request const& request) {
        return list_answer(request, *s->world.now(), snapshot::day_at(s->clock, "UTC"));
      })
      .add<contract::GetPartnership>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const world = s->world.now();
        auto const* partnership = find_partnership(*world, request.path_parameter("id"));
        if (partnership == nullptr)
          return server::problem(
              Error{Errc::not_found, "no partnership has this id", "id", "an id of /api/v1/partnerships"});
        return server::as_json(partnership_document(*world, *partnership, snapshot::day_at(s->clock, "UTC")),
                               http::CachePolicy::until_invalidated);
      })
      .done();
}

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice,
                     contract::ListPartnerships, contract::GetPartnership, contract::ListSources, contract::GetSource>
add_routes(http::Router& router, server::Shared const& s) {
  return contract::together(contract::together(add_circle_routes(router, s), add_register_routes(router, s)),
                            add_source_routes(router, s));
}

}  // namespace amity::partnerships::web
