// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "subject_routes.h"

namespace amity::partnerships::web {
namespace {

http::Response circle_answer(http::Request const& request, snapshot::World const& world, atlas::City const& city,
                             Day today) {
  if (auto const known = server::reject_unknown_parameters(request, {"as_of", "kind", "region"}); !known)
    return server::problem(known.error());
  auto const question = read_circle_question(request, today);
  if (!question) return server::problem(question.error());
  auto const document = circle_document(world, city, {*question, today});
  if (!document) return server::problem(document.error());
  return server::as_json(*document, http::CachePolicy::until_invalidated);
}

}  // namespace

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice>
add_circle_routes(http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::GetCircle>([s](http::Request const& request) {
        auto const home = server::home_of(*s);
        if (!home) return server::problem(home.error());
        return circle_answer(request, *home->world, *home->city, home->today);
      })
      .add<contract::GetCityCircle>([s](http::Request const& request) {
        auto const world = s->world.now();
        auto const city = server::find_city(*world, request.path_parameter("id"));
        if (!city) return server::problem(city.error());
        auto const* office = world->office_of((*city)->id);
        return circle_answer(request, *world, **city,
                             snapshot::day_at(s->clock, office != nullptr ? office->timezone : "UTC"));
      })
      .add<contract::GetTimeline>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const home = server::home_of(*s);
        if (!home) return server::problem(home.error());
        return server::as_json(timeline_document(*home->world, *home->city, home->today),
                               http::CachePolicy::until_invalidated);
      })
      .add<contract::GetOffice>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const home = server::home_of(*s);
        if (!home) return server::problem(home.error());
        return server::as_json(office_document(*home->world, *home->office), http::CachePolicy::until_invalidated);
      })
      .done();
}

}  // namespace amity::partnerships::web
