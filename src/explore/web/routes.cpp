// SPDX-License-Identifier: Apache-2.0
// Questions about the world's ties: chains, comparisons, the figures of the whole and of a country.
#include "explore/web/routes.h"

#include "claims/web/claim_scope.h"
#include "explore/web/documents_figures.h"
#include "explore/web/documents_world.h"
#include "network_questions.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"
#include "subject_routes.h"

namespace amity::explore::web {
namespace {

// Answers that are many and asked for seldom are not worth the longest compression.
http::Response as_quick_json(json::object const& document) {
  return server::as_json(document, http::CachePolicy::until_invalidated, http::Effort::quick);
}

Result<atlas::City const*> city_of(snapshot::World const& world, std::string_view id, std::string const& parameter) {
  if (id.empty())
    return fail(Errc::invalid, "there is no city in \"" + parameter + "\"", parameter,
                "an id such as Q182852 or a slug");
  auto const city = server::find_city(world, id);
  if (!city) return fail(Errc::invalid, city.error().message, parameter, city.error().remedy);
  return *city;
}

Result<ChainAnswer> chain_asked(server::ServerContext const& s, snapshot::World const& world,
                                http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"from", "to", "as_of", "kind", "sources"}); !known)
    return Failure{known.error()};
  auto const today = server::today_of(s);
  auto const scope = claims::web::read_counting(request, today);
  if (!scope) return Failure{scope.error()};
  auto const from = city_of(world, request.query("from").value_or(""), "from");
  if (!from) return Failure{from.error()};
  auto const to = city_of(world, request.query("to").value_or(""), "to");
  if (!to) return Failure{to.error()};
  auto answer = chain_between(world, **from, **to, *scope);
  answer.today = today;
  return answer;
}

Result<ComparisonAnswer> comparison_asked(server::ServerContext const& s, snapshot::World const& world,
                                          http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"cities", "as_of", "kind", "sources"}); !known)
    return Failure{known.error()};
  auto const today = server::today_of(s);
  auto const scope = claims::web::read_counting(request, today);
  if (!scope) return Failure{scope.error()};
  std::vector<atlas::City const*> cities;
  for (auto const& id : server::split_at_commas(request.query("cities").value_or(""))) {
    auto const city = city_of(world, id, "cities");
    if (!city) return Failure{city.error()};
    cities.push_back(*city);
  }
  return comparison_of(world, cities, *scope, today);
}

template <class Answer>
http::Response answered(Result<Answer> const& answer, snapshot::World const& world,
                        json::object (*document)(snapshot::World const&, Answer const&)) {
  return answer ? as_quick_json(document(world, *answer)) : server::problem(answer.error());
}

http::Response country_answer(snapshot::World const& world, http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"limit", "cursor"}); !known)
    return server::problem(known.error());
  auto const part = server::read_page(request);
  if (!part) return server::problem(part.error());
  auto const document = country_circle_document(world, request.path_parameter("code"), {part->offset, part->limit});
  return document ? as_quick_json(*document) : server::problem(document.error());
}

http::Response network_answer(server::ServerContext const& s, http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {}); !known) return server::problem(known.error());
  auto const document = network_now(s);
  if (document) return as_quick_json(*document);
  auto answer = server::problem(document.error());
  answer.headers.emplace_back("Retry-After", "10");
  return answer;
}

}  // namespace

Result<json::object> network_now(server::ServerContext const& s) {
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
  auto const others =
      contract::PublicOperations<>(router)
          .add<contract::GetChain>([s](http::Request const& request) {
            auto const world = s->world.now();
            return answered(chain_asked(*s, *world, request), *world, chain_document);
          })
          .add<contract::CompareCities>([s](http::Request const& request) {
            auto const world = s->world.now();
            return answered(comparison_asked(*s, *world, request), *world, comparison_document);
          })
          .add<contract::GetWorld>([s](http::Request const& request) {
            if (auto const known = server::reject_unknown_parameters(request, {}); !known)
              return server::problem(known.error());
            return server::as_json(world_document(*s->world.now()), http::CachePolicy::until_invalidated);
          })
          .add<contract::GetWorldNetwork>([s](http::Request const& request) { return network_answer(*s, request); })
          .add<contract::GetCountryCircle>(
              [s](http::Request const& request) { return country_answer(*s->world.now(), request); })
          .done();
  return contract::together(others, plots);
}

}  // namespace amity::explore::web
