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
#include "server/problem.h"
#include "snapshot/city_names.h"

#include <array>
#include <charconv>

namespace amity::planning::suggestions::web {
namespace {

constexpr std::size_t usual_top = 20;
constexpr std::size_t page_top = 10;
constexpr std::size_t most_top = 100;

Result<std::size_t> read_top(http::Request const& request, std::size_t usual) {
  auto const text = request.query("top");
  if (!text) return usual;
  std::size_t top{};
  auto const [end, trouble] = std::from_chars(text->data(), text->data() + text->size(), top);
  if (trouble != std::errc{} || end != text->data() + text->size() || top < 1 || top > most_top)
    return fail(Errc::invalid, "top is \"" + std::string(text->substr(0, 80)) + "\"", "top",
                "a number from 1 to " + std::to_string(most_top));
  return top;
}

http::Response suggestions_answer(server::ServerContext const& s, http::Request const& request) {
  if (auto const known = server::reject_unknown_parameters(request, {"top"}); !known)
    return server::problem(known.error());
  auto const top = read_top(request, usual_top);
  if (!top) return server::problem(top.error());
  auto const world = s.world.now();
  auto const city = server::find_city(*world, request.path_parameter("id"));
  if (!city) return server::problem(city.error());
  auto const asked = s.suggester();
  if (asked.state != explore::SuggestState::learnt) return server::problem(asked.why);
  auto const& suggester = *asked.suggester;
  auto const place = suggester.seen().number_of(**city);
  if (!place)
    return server::problem({Errc::not_found, "this city has no partner in the register to suggest others from", "id",
                            "a city with a partnership or 100,000 people; amity plan suggest answers for any city"});
  return server::as_json(suggestions_document(*world, suggester, {*city, *place, suggester.for_city(*place, *top)}),
                         http::CachePolicy::until_invalidated, http::Effort::quick);
}

Result<server::MadePage> suggestions_page(server::ServerContext const& s, http::Request const& request,
                                          ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request, {"top"}); !known) return Failure{known.error()};
  auto const top = read_top(request, page_top);
  if (!top) return Failure{top.error()};
  auto const world = s.world.now();
  auto const found = server::find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = snapshot::principal(*world, **found);
  auto const asked = s.suggester();
  SuggestionsDocuments documents{atlas::web::city_brief(*world, city),
                                 std::string(explore::suggest_state_word(asked.state)), nullptr};
  if (asked.state == explore::SuggestState::learnt) {
    if (auto const place = asked.suggester->seen().number_of(city))
      documents.suggestions =
          suggestions_document(*world, *asked.suggester, {&city, *place, asked.suggester->for_city(*place, *top)});
    else
      documents.state = "unseen";
  }
  return web::suggestions_page(partnerships::web::site_of(s), reader, documents);
}

constexpr std::array routes{server::PageRoute{"/cities/{id}/suggestions", suggestions_page, http::Cost::heavy}};

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
  return contract::PublicOperations<>(router)
      .add<contract::GetCitySuggestions>([s](http::Request const& request) { return suggestions_answer(*s, request); })
      .done();
}

}  // namespace amity::planning::suggestions::web
