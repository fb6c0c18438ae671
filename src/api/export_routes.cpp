// SPDX-License-Identifier: Apache-2.0
#include "api/documents.h"
#include "handlers.h"
#include "interop/circle_export.h"
#include "pages/json_text.h"
#include "parameters.h"
#include "problem.h"

namespace amity::api {
namespace {

// The home circle that a download is asked of, or the problem to tell.
template <class Write>
http::Response download(Surroundings const& s, http::Request const& request, std::string const& file_name,
                        std::string const& type, Write const& write) {
  if (auto const known = only(request, {"as_of", "kind", "region"}); !known) return problem(known.error());
  auto const home = home_of(s);
  if (!home) return problem(home.error());
  auto const question = read_circle_question(request, home->today);
  if (!question) return problem(question.error());
  auto const circle = partnerships::circle_of(home->world->reg, home->world->atlas, *home->city, *question);
  if (!circle) return problem(circle.error());
  auto const disposition = "attachment; filename=\"" + home->office->slug + "-" + file_name + "\"";
  return {200,
          {{"Content-Disposition", disposition}, {"Cache-Control", "no-cache"}},
          http::prepare(write(*home->world, *circle), type),
          http::Keep::until_invalidated};
}

}  // namespace

void add_export_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/circle.csv", [s](http::Request const& request) {
    return download(*s, request, "circle.csv", "text/csv; charset=utf-8", [](World const& world, auto const& circle) {
      return interop::circle_csv(world.atlas, world.reg, circle);
    });
  });
  router.add(http::Method::get, "/api/v1/circle.geojson", [s](http::Request const& request) {
    return download(*s, request, "circle.geojson", "application/geo+json", [](World const& world, auto const& circle) {
      return pages::json_text(geojson_document(world, circle));
    });
  });
  router.add(http::Method::get, "/api/v1/circle.ics", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    return download(
        *s, request, "anniversaries.ics", "text/calendar; charset=utf-8",
        [](World const& world, auto const& circle) { return interop::circle_calendar(world.atlas, circle); });
  });
}

}  // namespace amity::api
