// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/routes.h"

#include "atlas/web/documents.h"
#include "server/context.h"
#include "server/parameters.h"
#include "server/problem.h"

namespace amity::atlas::web {
namespace {

constexpr std::size_t search_reach = 900;  // how far a search can be paged through

http::Response search_answer(http::Request const& request, snapshot::World const& world) {
  auto const document = search_document(world, request);
  return document ? server::as_json(*document, http::CachePolicy::no) : server::problem(document.error());
}

}  // namespace

json::array hit_documents(snapshot::World const& world, std::span<atlas::SearchHit const> hits) {
  json::array results;
  for (auto const& hit : hits)
    results.push_back(json::object{{"city", city_brief(world, *world.atlas.city(hit.city))},
                                   {"matched", hit.name},
                                   {"match", atlas::to_string(hit.match)},
                                   {"partners", world.reg.of(hit.city).size()}});
  return results;
}

Result<json::object> search_document(snapshot::World const& world, http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"q", "country", "limit", "cursor"}); !known)
    return Failure{known.error()};
  auto const q = request.query("q");
  if (!q || q->empty()) return fail(Errc::invalid, "there is nothing to search for", "q", "a name or its beginning");
  auto const country = server::read_country(request, world);
  if (!country) return Failure{country.error()};
  auto const page = server::read_page(request);
  if (!page) return Failure{page.error()};
  if (page->offset > search_reach)
    return fail(Errc::invalid, "a search cannot be paged that far", "cursor", "0 to " + std::to_string(search_reach));
  // One more than asked for tells whether there is a next page.
  auto const more = std::min<std::size_t>(page->limit + 1, 100);
  auto hits = world.search.query(*q, {*country, more, page->offset});
  if (!hits) {
    auto error = hits.error();
    error.field = "q";
    return Failure{error};
  }
  auto const next = hits->size() > page->limit ? page->offset + page->limit : 0;
  if (hits->size() > page->limit) hits->resize(page->limit);
  return json::object{
      {"query", *q},
      {"results", hit_documents(world, *hits)},
      {"next", next > 0 && next <= search_reach ? json::value(std::to_string(next)) : json::value(nullptr)}};
}

contract::Registered<contract::Search, contract::GetCity, contract::GetCountry> add_routes(http::Router& router,
                                                                                           server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::Search>([s](http::Request const& request) { return search_answer(request, *s->world.now()); })
      .add<contract::GetCity>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const world = s->world.now();
        auto const city = server::find_city(*world, request.path_parameter("id"));
        if (!city) return server::problem(city.error());
        return server::as_json(city_document(*world, **city, snapshot::day_at(s->clock, "UTC")),
                               http::CachePolicy::until_invalidated);
      })
      .add<contract::GetCountry>([s](http::Request const& request) {
        if (auto const known = server::reject_unknown_parameters(request, {}); !known)
          return server::problem(known.error());
        auto const world = s->world.now();
        auto const* country = world->atlas.country(request.path_parameter("code"));
        if (country == nullptr)
          return server::problem(
              Error{Errc::not_found, "no country has this code", "code", "ISO 3166-1 alpha-2 such as TH"});
        return server::as_json(country_document(*world, *country), http::CachePolicy::until_invalidated);
      })
      .done();
}

}  // namespace amity::atlas::web
