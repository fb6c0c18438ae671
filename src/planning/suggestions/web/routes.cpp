// SPDX-License-Identifier: Apache-2.0
// The likeliest further partners of a city.
#include "planning/suggestions/web/routes.h"

#include "atlas/web/documents.h"
#include "partnerships/web/site.h"
#include "planning/layout/case.h"
#include "planning/suggestions/web/documents.h"
#include "planning/suggestions/web/pages.h"
#include "planning/suggestions/web/state.h"
#include "server/context.h"
#include "server/page.h"
#include "server/parameters.h"
#include "snapshot/city_names.h"

#include <array>

namespace amity::planning::suggestions::web {
namespace {

constexpr std::int64_t page_top = 10;

struct GetCitySuggestionsOperation {
  static constexpr auto access = contract::everybody;
  static constexpr auto caching = contract::Caching::quick;
  server::Shared s;
  Result<contract::Suggestions> operator()(contract::GetCitySuggestionsParameters const& asked) const {
    auto const world = s->world.now();
    auto const city = server::find_city(*world, asked.id);
    if (!city) return Failure{city.error()};
    auto const source = s->suggester();
    if (source.state != explore::SuggestState::learnt) return Failure{source.why};
    auto const& suggester = *source.suggester;
    auto const place = suggester.seen().number_of(**city);
    if (!place)
      return fail(Errc::not_found, "this city has no partner in the register to suggest others from", "id",
                  "a city with a partnership or 100,000 people; amity plan suggest answers for any city");
    return suggestions_document(*world, suggester,
                                {*city, *place, suggester.for_city(*place, static_cast<std::size_t>(asked.top))});
  }
};

server::PageAnswer suggestions_page(server::ServerContext const& s, http::Request const& request,
                                    ui::Reader const& reader) {
  auto const source = fields::query_source(request.decoded.query);
  fields::Reader in(source);
  auto const top = in.optional<std::int64_t>("top", {.least = 1, .most = 100}).value_or(page_top);
  in.reject_unknown();
  if (in.failed()) return fields::Refused{in.errors()};
  auto const world = s.world.now();
  auto const found = server::find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = snapshot::principal(*world, **found);
  auto const asked = s.suggester();
  SuggestionsDocuments documents{.city = atlas::web::city_brief(*world, city),
                                 .state = std::string(explore::suggest_state_word(asked.state))};
  if (asked.state == explore::SuggestState::learnt) {
    if (auto const place = asked.suggester->seen().number_of(city))
      documents.suggestions = suggestions_document(
          *world, *asked.suggester, {&city, *place, asked.suggester->for_city(*place, static_cast<std::size_t>(top))});
    else
      documents.state = "unseen";
  }
  return web::suggestions_page(partnerships::web::site_of(s), reader, documents);
}

constexpr std::array routes{
    server::PageRoute{"/cities/{id}/suggestions", suggestions_page, http::Cost::heavy, server::suggestion_tags}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

std::string suggest_state_of(server::ServerContext const& s, snapshot::World const& world, atlas::City const& city) {
  auto const large = city.population.value_or(0) >= planning::layout::LayoutRequest{}.candidate_people;
  if (world.reg.of(city.id).empty() && !large) return {};
  auto const asked = s.suggester();
  if (asked.state == explore::SuggestState::learnt && !asked.suggester->seen().number_of(city)) return {};
  return std::string(explore::suggest_state_word(asked.state));
}

contract::Registered<contract::GetCitySuggestions> add_routes(http::Router& router, server::Shared const& s) {
  return contract::public_operations(router).add<contract::GetCitySuggestions>(GetCitySuggestionsOperation{s}).done();
}

}  // namespace amity::planning::suggestions::web
