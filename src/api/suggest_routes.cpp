// SPDX-License-Identifier: Apache-2.0
// The likeliest further partners of a city.
#include "api/chain.h"
#include "api/documents_suggest.h"
#include "api/documents_world.h"
#include "handlers.h"
#include "page_makers.h"
#include "parameters.h"
#include "planning/layout/case.h"
#include "problem.h"

#include <array>
#include <charconv>

namespace amity::api {
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

http::Response suggestions_answer(Surroundings const& s, http::Request const& request) {
  if (auto const known = only(request, {"top"}); !known) return problem(known.error());
  auto const top = read_top(request, usual_top);
  if (!top) return problem(top.error());
  auto const world = s.world.now();
  auto const city = find_city(*world, request.path_parameter("id"));
  if (!city) return problem(city.error());
  auto const asked = s.suggester();
  if (asked.state != SuggestState::learnt) return problem(asked.why);
  auto const& suggester = *asked.suggester;
  auto const place = suggester.seen().number_of(**city);
  if (!place)
    return problem({Errc::not_found, "this city has no partner in the register to suggest others from", "id",
                    "a city with a partnership or 100,000 people; amity plan suggest answers for any city"});
  return as_json(suggestions_document(*world, suggester, {*city, *place, suggester.for_city(*place, *top)}),
                 http::Keep::until_invalidated, http::Effort::quick);
}

Result<MadePage> suggestions_page(Surroundings const& s, http::Request const& request, pages::Reader const& reader) {
  if (auto const known = only(request, {"top"}); !known) return Failure{known.error()};
  auto const top = read_top(request, page_top);
  if (!top) return Failure{top.error()};
  auto const world = s.world.now();
  auto const found = find_city(*world, request.path_parameter("id"));
  if (!found) return Failure{found.error()};
  auto const& city = principal(*world, **found);
  auto const asked = s.suggester();
  pages::SuggestionsDocuments documents{city_brief(*world, city), std::string(suggest_state_word(asked.state)),
                                        nullptr};
  if (asked.state == SuggestState::learnt) {
    if (auto const place = asked.suggester->seen().number_of(city))
      documents.suggestions =
          suggestions_document(*world, *asked.suggester, {&city, *place, asked.suggester->for_city(*place, *top)});
    else
      documents.state = "unseen";
  }
  return pages::suggestions_page(site_of(s), reader, documents);
}

constexpr std::array routes_of_suggestions{PageRoute{"/cities/{id}/suggestions", suggestions_page, http::Cost::heavy}};

}  // namespace

std::span<PageRoute const> suggest_pages() { return routes_of_suggestions; }

std::string suggest_state_of(Surroundings const& s, World const& world, atlas::City const& city) {
  auto const large = city.population.value_or(0) >= planning::layout::LayoutWish{}.candidate_people;
  if (world.reg.of(city.id).empty() && !large) return {};
  auto const asked = s.suggester();
  if (asked.state == SuggestState::learnt && !asked.suggester->seen().number_of(city)) return {};
  return std::string(suggest_state_word(asked.state));
}

void add_suggest_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/cities/{id}/suggestions",
             [s](http::Request const& request) { return suggestions_answer(*s, request); });
}

}  // namespace amity::api
