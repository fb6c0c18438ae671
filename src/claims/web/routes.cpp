// SPDX-License-Identifier: Apache-2.0
#include "claims/web/routes.h"

#include "claims/web/claim_group.h"
#include "claims/web/claim_scope.h"
#include "claims/web/documents.h"
#include "claims/web/pages.h"
#include "partnerships/web/site.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"
#include "snapshot/claim_context.h"

#include <array>

namespace amity::claims::web {
namespace {

Result<std::vector<claims::Claim>> claims_between(snapshot::World const& world, ClaimsAnswer& answer,
                                                  std::string_view between) {
  answer.between = split_list(between);
  if (answer.between.size() != 2)
    return fail(Errc::invalid, "a claim between countries is about two of them", "between",
                "two codes of ISO 3166-1 such as CN,BD");
  return claims::claims_between(snapshot::claim_context_of(world), answer.between[0], answer.between[1],
                                answer.question);
}

Result<std::vector<claims::Claim>> claims_of_city(snapshot::World const& world, ClaimsAnswer const& answer) {
  if (answer.group.empty()) return claims::claims_of(snapshot::claim_context_of(world), *answer.city, answer.question);
  auto const find = [&](std::string const& id) { return server::find_city(world, id); };
  auto const group = group_of(world, *answer.city, answer.group, find);
  if (!group) return Failure{group.error()};
  return claims::claims_on_place(snapshot::claim_context_of(world), *answer.city, *group, answer.question);
}

Result<atlas::City const*> city_of(contract::GetClaimsParameters const& asked, snapshot::World const& world,
                                   server::Asker const& asker) {
  if (auto const id = asked.city.value_or(""); !id.empty()) return server::city_asked(world, id, "city");
  if (asker.home == nullptr)
    return fail(Errc::not_found, "there is no home city yet", "city", "an id such as Q182852, or between=CN,BD");
  return asker.home;
}

Result<ClaimsAnswer> claims_asked(contract::GetClaimsParameters const& asked, snapshot::World const& world,
                                  server::Asker const& asker) {
  ClaimsAnswer answer;
  answer.today = asker.today;
  answer.question = {claim_scope(asked, asker.today), static_cast<std::size_t>(asked.among)};
  answer.group = asked.group.value_or("");
  answer.opened = asked.claim.value_or("");
  auto const between = asked.between.value_or("");
  if (!between.empty() && !(asked.city.value_or("").empty() && answer.group.empty()))
    return fail(Errc::invalid, "claims are of a city or between two countries, not both", "between",
                "between alone, or city and group");
  if (between.empty()) {
    auto const city = city_of(asked, world, asker);
    if (!city) return Failure{city.error()};
    answer.city = *city;
  }
  auto found = between.empty() ? claims_of_city(world, answer) : claims_between(world, answer, between);
  if (!found) return Failure{found.error()};
  answer.claims = std::move(*found);
  return answer;
}

server::PageAnswer claims_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto const asked = server::read_query<contract::GetClaimsParameters>(request);
  if (!asked) return fields::Refused{asked.error()};
  auto const answer = claims_asked(*asked, *home->world, {home->city, home->today});
  if (!answer) return Failure{answer.error()};
  return web::claims_page(partnerships::web::site_of(s), reader,
                          claims_document(*home->world, *answer, ClaimLines::bare));
}

constexpr std::array routes{server::PageRoute{"/claims", claims_page}};

struct GetClaimsOperation {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::ClaimPage> operator()(contract::GetClaimsParameters const& asked) const {
    auto const home = server::home_of(*s);
    auto const world = home ? home->world : s->world.now();
    auto const asker =
        home ? server::Asker{home->city, home->today} : server::Asker{nullptr, snapshot::day_at(s->clock, "UTC")};
    auto const answer = claims_asked(asked, *world, asker);
    if (!answer) return Failure{answer.error()};
    auto page = claims_document(*world, *answer, answer->opened.empty() ? ClaimLines::all : ClaimLines::of_opened);
    if (!answer->opened.empty() && !page.opened)
      return fail(Errc::not_found, "with what counts here there is no claim \"" + answer->opened.substr(0, 120) + "\"",
                  "claim", "an id of the list that the same address gives without \"claim\"");
    return page;
  }
};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetClaims> add_routes(http::Router& router, server::Shared const& s) {
  return contract::public_operations(router).add<contract::GetClaims>(GetClaimsOperation{s}).done();
}

}  // namespace amity::claims::web
