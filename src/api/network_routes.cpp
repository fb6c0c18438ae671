// SPDX-License-Identifier: Apache-2.0
// Questions about the world's ties: chains, comparisons, sources, the figures of the whole and of a country.
#include "api/documents_figures.h"
#include "api/documents_world.h"
#include "counting.h"
#include "handlers.h"
#include "network_questions.h"
#include "parameters.h"
#include "problem.h"

namespace amity::api {
namespace {

// Answers that are many and asked for seldom are not worth the longest compression.
http::Response as_quick_json(json::object const& document) {
  return as_json(document, http::Keep::until_invalidated, http::Effort::quick);
}

Result<atlas::City const*> city_of(World const& world, std::string_view id, std::string const& parameter) {
  if (id.empty())
    return fail(Errc::invalid, "there is no city in \"" + parameter + "\"", parameter,
                "an id such as Q182852 or a slug");
  auto const city = find_city(world, id);
  if (!city) return fail(Errc::invalid, city.error().message, parameter, city.error().remedy);
  return *city;
}

Result<ChainAnswer> chain_asked(Surroundings const& s, World const& world, http::Request const& request) {
  if (auto const known = only(request, {"from", "to", "as_of", "kind", "sources"}); !known)
    return Failure{known.error()};
  auto const today = today_of(s);
  auto const counting = read_counting(request, today);
  if (!counting) return Failure{counting.error()};
  auto const from = city_of(world, request.query("from").value_or(""), "from");
  if (!from) return Failure{from.error()};
  auto const to = city_of(world, request.query("to").value_or(""), "to");
  if (!to) return Failure{to.error()};
  auto answer = chain_between(world, **from, **to, *counting);
  answer.today = today;
  return answer;
}

Result<ComparisonAnswer> comparison_asked(Surroundings const& s, World const& world, http::Request const& request) {
  if (auto const known = only(request, {"cities", "as_of", "kind", "sources"}); !known) return Failure{known.error()};
  auto const today = today_of(s);
  auto const counting = read_counting(request, today);
  if (!counting) return Failure{counting.error()};
  std::vector<atlas::City const*> cities;
  for (auto const& id : split_at_commas(request.query("cities").value_or(""))) {
    auto const city = city_of(world, id, "cities");
    if (!city) return Failure{city.error()};
    cities.push_back(*city);
  }
  return comparison_of(world, cities, *counting, today);
}

template <class Answer>
http::Response answered(Result<Answer> const& answer, World const& world,
                        json::object (*document)(World const&, Answer const&)) {
  return answer ? as_quick_json(document(world, *answer)) : problem(answer.error());
}

http::Response source_answer(World const& world, http::Request const& request) {
  if (auto const known = only(request, {"limit", "cursor"}); !known) return problem(known.error());
  auto const part = read_page(request);
  if (!part) return problem(part.error());
  auto const* use = world.sources.find(world.reg, request.path_parameter("id"));
  if (use == nullptr) return problem(no_such_source(request.path_parameter("id")));
  return as_quick_json(source_page_document(world, *use, {part->offset, part->limit}));
}

http::Response country_answer(World const& world, http::Request const& request) {
  if (auto const known = only(request, {"limit", "cursor"}); !known) return problem(known.error());
  auto const part = read_page(request);
  if (!part) return problem(part.error());
  auto const document = country_circle_document(world, request.path_parameter("code"), {part->offset, part->limit});
  return document ? as_quick_json(*document) : problem(document.error());
}

http::Response network_answer(Surroundings const& s, http::Request const& request) {
  if (auto const known = only(request, {}); !known) return problem(known.error());
  auto const document = network_now(s);
  if (document) return as_quick_json(*document);
  auto answer = problem(document.error());
  answer.headers.emplace_back("Retry-After", "10");
  return answer;
}

}  // namespace

Result<json::object> network_now(Surroundings const& s) {
  auto const network = s.network.now();
  if (network == nullptr)
    return fail(Errc::unavailable, "the network is being counted, which takes some seconds", {},
                "the same in ten seconds");
  auto const home = home_of(s);
  auto const world = home ? home->world : s.world.now();
  return world_network_document(*world, *network, home ? home->city : nullptr);
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(','), text.size());
    auto part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

Day today_of(Surroundings const& s) {
  auto const home = home_of(s);
  return home ? home->today : day_at(s.clock, "UTC");
}

Result<ComparisonAnswer> comparison_of(World const& world, std::vector<atlas::City const*> cities,
                                       claims::Counting const& counting, Day today) {
  for (auto& city : cities) city = &principal(world, *city);
  for (std::size_t i = 0; i < cities.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (cities[i] == cities[j])
        return fail(Errc::invalid, "a city is compared with others, not with itself", "cities", "different cities");
  if (cities.size() < 2 || cities.size() > most_compared)
    return fail(Errc::invalid, std::to_string(cities.size()) + " cities cannot be compared", "cities",
                "two to six ids or slugs with commas between, such as Q182852,Q30002");
  return ComparisonAnswer{counting, today, claims::compare(ground_of(world), cities, counting)};
}

Error no_such_source(std::string_view id) {
  return {Errc::not_found, "no source has the id \"" + std::string(id.substr(0, 80)) + "\"", "id",
          "an id of /api/v1/sources"};
}

void add_network_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/chain", [s](http::Request const& request) {
    auto const world = s->world.now();
    return answered(chain_asked(*s, *world, request), *world, chain_document);
  });
  router.add(http::Method::get, "/api/v1/compare", [s](http::Request const& request) {
    auto const world = s->world.now();
    return answered(comparison_asked(*s, *world, request), *world, comparison_document);
  });
  router.add(http::Method::get, "/api/v1/sources", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    return as_json(sources_document(*s->world.now()), http::Keep::until_invalidated);
  });
  router.add(http::Method::get, "/api/v1/sources/{id}",
             [s](http::Request const& request) { return source_answer(*s->world.now(), request); });
  router.add(http::Method::get, "/api/v1/world", [s](http::Request const& request) {
    if (auto const known = only(request, {}); !known) return problem(known.error());
    return as_json(world_document(*s->world.now()), http::Keep::until_invalidated);
  });
  router.add(http::Method::get, "/api/v1/world/network",
             [s](http::Request const& request) { return network_answer(*s, request); });
  router.add(http::Method::get, "/api/v1/world/countries/{code}",
             [s](http::Request const& request) { return country_answer(*s->world.now(), request); });
}

}  // namespace amity::api
