// SPDX-License-Identifier: Apache-2.0
#include "api/documents.h"
#include "counting.h"
#include "handlers.h"
#include "parameters.h"
#include "problem.h"

namespace amity::api {
namespace {

// "CN,BD"
std::vector<std::string> split_codes(std::string_view text) {
  std::vector<std::string> codes;
  while (true) {
    auto const comma = text.find(',');
    codes.emplace_back(text.substr(0, comma));
    if (comma == std::string_view::npos) return codes;
    text.remove_prefix(comma + 1);
  }
}

Result<ClaimsAnswer> claims_between(World const& world, std::string_view between, ClaimsAnswer answer) {
  answer.between = split_codes(between);
  if (answer.between.size() != 2)
    return fail(Errc::invalid, "a claim between countries is about two of them", "between",
                "two codes of ISO 3166-1 such as CN,BD");
  auto found = claims::claims_between(ground_of(world), answer.between[0], answer.between[1], answer.counting);
  if (!found) return Failure{found.error()};
  answer.claims = std::move(*found);
  return answer;
}

}  // namespace

Result<ClaimsAnswer> read_claims(http::Request const& request, World const& world, Asker const& asker) {
  ClaimsAnswer answer;
  answer.today = asker.today;
  auto const counting = read_counting(request, asker.today);
  if (!counting) return Failure{counting.error()};
  answer.counting = *counting;
  auto const between = request.query("between").value_or("");
  auto const id = request.query("city").value_or("");
  if (!between.empty() && !id.empty())
    return fail(Errc::invalid, "claims are of a city or between two countries, not both", "between", "city or between");
  if (!between.empty()) return claims_between(world, between, std::move(answer));
  answer.city = asker.home;
  if (!id.empty()) {
    auto const city = find_city(world, id);
    if (!city) return fail(Errc::invalid, city.error().message, "city", city.error().remedy);
    answer.city = *city;
  }
  if (answer.city == nullptr)
    return fail(Errc::not_found, "there is no home city yet", "city", "an id such as Q182852, or between=CN,BD");
  answer.claims = claims::claims_of(ground_of(world), *answer.city, answer.counting);
  return answer;
}

void add_claims_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/claims", [s](http::Request const& request) {
    if (auto const known = only(request, {"city", "between", "as_of", "kind", "sources"}); !known)
      return problem(known.error());
    auto const home = home_of(*s);
    auto const world = home ? home->world : s->world.now();
    auto const asker = home ? Asker{home->city, home->today} : Asker{nullptr, day_at(s->clock, "UTC")};
    auto const answer = read_claims(request, *world, asker);
    if (!answer) return problem(answer.error());
    return as_json(claims_document(*world, *answer), http::Keep::until_invalidated);
  });
}

}  // namespace amity::api
