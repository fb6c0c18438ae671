// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/routes.h"

#include "atlas/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"

namespace amity::atlas::web {
namespace {

struct SearchOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = contract::Caching::none;  // what people type is hardly ever typed again
  server::Shared s;
  Result<contract::SearchPage> operator()(contract::SearchParameters const& asked) const {
    return search_document(*s->world.now(), asked);
  }
};

struct GetCityOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::City> operator()(contract::GetCityParameters const& asked) const {
    auto const world = s->world.now();
    auto const city = server::find_city(*world, asked.id);
    if (!city) return Failure{city.error()};
    return city_document(*world, **city, server::today_of(*s));
  }
};

struct GetCountryOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::Country> operator()(contract::GetCountryParameters const& asked) const {
    auto const world = s->world.now();
    auto const* country = world->atlas.country(asked.code);
    if (country == nullptr)
      return fail(Errc::not_found, "no country has this code", "code", "ISO 3166-1 alpha-2 such as TH");
    return country_document(*world, *country);
  }
};

}  // namespace

contract::Registered<contract::Search, contract::GetCity, contract::GetCountry> add_routes(http::Router& router,
                                                                                           server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::Search>(SearchOperation{s})
      .add<contract::GetCity>(GetCityOperation{s})
      .add<contract::GetCountry>(GetCountryOperation{s})
      .done();
}

}  // namespace amity::atlas::web
