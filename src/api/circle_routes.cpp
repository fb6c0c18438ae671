// SPDX-License-Identifier: Apache-2.0
#include "api/documents.h"
#include "handlers.h"
#include "parameters.h"
#include "problem.h"

namespace amity::api {
namespace {

http::Response circle_answer(http::Request const& request, World const& world, atlas::City const& city, Day today) {
  if (auto const known = only(request, {"as_of", "kind", "region"}); !known) return problem(known.error());
  auto const question = read_circle_question(request, today);
  if (!question) return problem(question.error());
  auto const document = circle_document(world, city, {*question, today});
  if (!document) return problem(document.error());
  return as_json(*document, http::Keep::until_invalidated);
}

}  // namespace

void add_circle_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/circle", [s](http::Request const& request) {
    auto const home = home_of(*s);
    if (!home) return problem(home.error());
    return circle_answer(request, *home->world, *home->city, home->today);
  });
  router.add(http::Method::get, "/api/v1/cities/{id}/circle", [s](http::Request const& request) {
    auto const world = s->world.now();
    auto const city = find_city(*world, request.path_parameter("id"));
    if (!city) return problem(city.error());
    auto const* office = world->office_of((*city)->id);
    return circle_answer(request, *world, **city, day_at(s->clock, office != nullptr ? office->timezone : "UTC"));
  });
  router.add(http::Method::get, "/api/v1/timeline", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    auto const home = home_of(*s);
    if (!home) return problem(home.error());
    return as_json(timeline_document(*home->world, *home->city, home->today), http::Keep::until_invalidated);
  });
  router.add(http::Method::get, "/api/v1/office", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    auto const home = home_of(*s);
    if (!home) return problem(home.error());
    return as_json(office_document(*home->world, *home->office), http::Keep::until_invalidated);
  });
}

}  // namespace amity::api
