// SPDX-License-Identifier: Apache-2.0
// Questions about the world's ties: chains, comparisons, the figures of the whole and of a country.
#include "explore/web/routes.h"

#include "claims/web/claim_scope.h"
#include "explore/web/documents_figures.h"
#include "explore/web/documents_world.h"
#include "network_questions.h"
#include "server/context.h"
#include "server/parameters.h"
#include "subject_routes.h"

namespace amity::explore::web {
namespace {

// Answers that are many and asked for seldom are not worth the longest compression.
constexpr auto seldom = contract::Caching::quick;

using FoundCity = Result<atlas::City const*>;
std::vector<fields::FieldError> errors_of(std::vector<FoundCity const*> const& cities) {
  std::vector<fields::FieldError> errors;
  for (auto const* city : cities)
    if (!*city) errors.push_back(fields::at_field(city->error(), city->error().field));
  return errors;
}

struct GetChainOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = seldom;
  server::Shared s;
  fields::Checked<contract::Chain> operator()(contract::GetChainParameters const& asked) const {
    auto const world = s->world.now();
    auto const today = server::today_of(*s);
    auto const from = server::city_asked(*world, asked.from, "from");
    auto const to = server::city_asked(*world, asked.to, "to");
    if (auto const wrong = errors_of({&from, &to}); !wrong.empty()) return fields::Refused{fields::Errors{wrong, 0}};
    auto answer = chain_between(*world, **from, **to, claims::web::claim_scope(asked, today));
    answer.today = today;
    return chain_document(*world, answer);
  }
};

struct CompareCitiesOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = seldom;
  server::Shared s;
  fields::Checked<contract::Comparison> operator()(contract::CompareCitiesParameters const& asked) const {
    auto const world = s->world.now();
    auto const today = server::today_of(*s);
    std::vector<FoundCity> found;
    for (auto const& id : server::split_at_commas(asked.cities))
      found.push_back(server::city_asked(*world, id, "cities"));
    std::vector<FoundCity const*> each;
    each.reserve(found.size());
    for (auto const& city : found) each.push_back(&city);
    if (auto const wrong = errors_of(each); !wrong.empty()) return fields::Refused{fields::Errors{wrong, 0}};
    std::vector<atlas::City const*> cities;
    cities.reserve(found.size());
    for (auto const& city : found) cities.push_back(*city);
    auto const answer = comparison_of(*world, cities, claims::web::claim_scope(asked, today), today);
    if (!answer) return fields::Refused{fields::Errors{answer.error()}};
    return comparison_document(*world, *answer);
  }
};

struct GetWorldOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::World> operator()() const { return world_document(*s->world.now()); }
};

struct GetWorldNetworkOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = seldom;
  server::Shared s;
  Result<contract::WorldNetwork> operator()() const { return network_now(*s); }
};

struct GetCountryCircleOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = seldom;
  server::Shared s;
  Result<contract::CountryCircle> operator()(contract::GetCountryCircleParameters const& asked) const {
    auto const part = server::part_asked(asked.limit, asked.cursor);
    if (!part) return Failure{part.error()};
    return country_circle_document(*s->world.now(), asked.code, *part);
  }
};

}  // namespace

Result<contract::WorldNetwork> network_now(server::ServerContext const& s) {
  auto const network = s.network.now();
  if (network == nullptr)
    return fail(Errc::unavailable, "the network is being counted, which takes some seconds", {},
                "the same in ten seconds");
  auto const home = server::home_of(s);
  auto const world = home ? home->world : s.world.now();
  return world_network_document(*world, *network, home ? home->city : nullptr);
}

contract::Registered<contract::GetChain, contract::CompareCities, contract::GetWorld, contract::GetWorldNetwork,
                     contract::GetCountryCircle, contract::GetWorldTies, contract::GetWorldCities>
add_routes(http::Router& router, server::Shared const& s) {
  auto const plots = add_world_plot_routes(router, s);
  auto const others = contract::public_operations(router)
                          .add<contract::GetChain>(GetChainOperation{s})
                          .add<contract::CompareCities>(CompareCitiesOperation{s})
                          .add<contract::GetWorld>(GetWorldOperation{s})
                          .add<contract::GetWorldNetwork>(GetWorldNetworkOperation{s})
                          .add<contract::GetCountryCircle>(GetCountryCircleOperation{s})
                          .done();
  return contract::together(others, plots);
}

}  // namespace amity::explore::web
