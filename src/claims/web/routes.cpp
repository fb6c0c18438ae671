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
#include "server/problem.h"
#include "snapshot/claim_context.h"

#include <array>
#include <charconv>

namespace amity::claims::web {
namespace {

Result<std::size_t> read_among(http::Request const& request) {
  auto const text = request.query("among").value_or("");
  std::size_t n = claims::Question{}.among;
  if (text.empty()) return n;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  if (error == std::errc{} && end == text.data() + text.size() && n >= 1 && n <= most_among) return n;
  return fail(Errc::invalid, "\"" + std::string(text.substr(0, 80)) + "\" is no number of first ones", "among",
              "1 to " + std::to_string(most_among));
}

Result<claims::Question> read_question(http::Request const& request, Day today) {
  auto const scope = read_counting(request, today);
  if (!scope) return Failure{scope.error()};
  auto const among = read_among(request);
  if (!among) return Failure{among.error()};
  return claims::Question{*scope, *among};
}

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

Result<atlas::City const*> city_asked(http::Request const& request, snapshot::World const& world,
                                      server::Asker const& asker) {
  auto const id = request.query("city").value_or("");
  if (!id.empty()) {
    auto const city = server::find_city(world, id);
    if (!city) return fail(Errc::invalid, city.error().message, "city", city.error().remedy);
    return *city;
  }
  if (asker.home == nullptr)
    return fail(Errc::not_found, "there is no home city yet", "city", "an id such as Q182852, or between=CN,BD");
  return asker.home;
}

// Claims out of city, between, group, among, as_of, kind, sources and claim.
constexpr std::array claims_parameters{"city", "between", "group", "among", "as_of", "kind", "sources", "claim"};

Result<ClaimsAnswer> read_claims(http::Request const& request, snapshot::World const& world,
                                 server::Asker const& asker) {
  ClaimsAnswer answer;
  answer.today = asker.today;
  auto const question = read_question(request, asker.today);
  if (!question) return Failure{question.error()};
  answer.question = *question;
  answer.group = request.query("group").value_or("");
  answer.opened = request.query("claim").value_or("");
  auto const between = request.query("between").value_or("");
  if (!between.empty() && !(request.query("city").value_or("").empty() && answer.group.empty()))
    return fail(Errc::invalid, "claims are of a city or between two countries, not both", "between",
                "between alone, or city and group");
  if (between.empty()) {
    auto const city = city_asked(request, world, asker);
    if (!city) return Failure{city.error()};
    answer.city = *city;
  }
  auto found = between.empty() ? claims_of_city(world, answer) : claims_between(world, answer, between);
  if (!found) return Failure{found.error()};
  answer.claims = std::move(*found);
  return answer;
}

Result<server::MadePage> claims_page(server::ServerContext const& s, http::Request const& request,
                                     ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known =
          server::reject_unknown_parameters(request, {claims_parameters.begin(), claims_parameters.end()});
      !known)
    return Failure{known.error()};
  auto const answer = read_claims(request, *home->world, {home->city, home->today});
  if (!answer) return Failure{answer.error()};
  return web::claims_page(partnerships::web::site_of(s), reader,
                          claims_document(*home->world, *answer, ClaimLines::bare));
}

constexpr std::array routes{server::PageRoute{"/claims", claims_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

contract::Registered<contract::GetClaims> add_routes(http::Router& router, server::Shared const& s) {
  return contract::PublicOperations<>(router)
      .add<contract::GetClaims>([s](http::Request const& request) {
        if (auto const known =
                server::reject_unknown_parameters(request, {claims_parameters.begin(), claims_parameters.end()});
            !known)
          return server::problem(known.error());
        auto const home = server::home_of(*s);
        auto const world = home ? home->world : s->world.now();
        auto const asker =
            home ? server::Asker{home->city, home->today} : server::Asker{nullptr, snapshot::day_at(s->clock, "UTC")};
        auto const answer = read_claims(request, *world, asker);
        if (!answer) return server::problem(answer.error());
        auto const lines = answer->opened.empty() ? ClaimLines::all : ClaimLines::of_opened;
        auto document = claims_document(*world, *answer, lines);
        if (!answer->opened.empty() && document["opened"].is_null())
          return server::problem({Errc::not_found,
                                  "with what counts here there is no claim \"" + answer->opened.substr(0, 120) + "\"",
                                  "claim", "an id of the list that the same address gives without \"claim\""});
        return server::as_json(document, http::CachePolicy::until_invalidated);
      })
      .done();
}

}  // namespace amity::claims::web
