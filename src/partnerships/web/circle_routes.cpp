// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "subject_routes.h"

namespace amity::partnerships::web {
namespace {

struct GetCircleOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::Circle> operator()(contract::GetCircleParameters const& asked) const {
    auto const home = server::home_of(*s);
    if (!home) return Failure{home.error()};
    return circle_document(*home->world, *home->city, {circle_question(asked, home->today), home->today});
  }
};

struct GetCityCircleOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::Circle> operator()(contract::GetCityCircleParameters const& asked) const {
    auto const world = s->world.now();
    auto const city = server::find_city(*world, asked.id);
    if (!city) return Failure{city.error()};
    auto const* office = world->office_of((*city)->id);
    auto const today = snapshot::day_at(s->clock, office != nullptr ? office->timezone : "UTC");
    return circle_document(*world, **city, {circle_question(asked, today), today});
  }
};

struct GetTimelineOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::Timeline> operator()() const {
    auto const home = server::home_of(*s);
    if (!home) return Failure{home.error()};
    return timeline_document(*home->world, *home->city, home->today);
  }
};

struct GetOfficeOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::OfficePage> operator()() const {
    auto const home = server::home_of(*s);
    if (!home) return Failure{home.error()};
    return office_document(*home->world, *home->office);
  }
};

}  // namespace

contract::Registered<contract::GetCircle, contract::GetCityCircle, contract::GetTimeline, contract::GetOffice>
add_circle_routes(http::Router& router, server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::GetCircle>(GetCircleOperation{s})
      .add<contract::GetCityCircle>(GetCityCircleOperation{s})
      .add<contract::GetTimeline>(GetTimelineOperation{s})
      .add<contract::GetOffice>(GetOfficeOperation{s})
      .done();
}

}  // namespace amity::partnerships::web
