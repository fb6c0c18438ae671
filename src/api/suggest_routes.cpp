// SPDX-License-Identifier: Apache-2.0
// The likeliest further partners of a city.
#include "api/documents_suggest.h"
#include "handlers.h"
#include "parameters.h"
#include "problem.h"

#include <charconv>

namespace amity::api {
namespace {

constexpr std::size_t usual_top = 20;
constexpr std::size_t most_top = 100;

Result<std::size_t> read_top(http::Request const& request) {
  auto const text = request.query("top");
  if (!text) return usual_top;
  std::size_t top{};
  auto const [end, trouble] = std::from_chars(text->data(), text->data() + text->size(), top);
  if (trouble != std::errc{} || end != text->data() + text->size() || top < 1 || top > most_top)
    return fail(Errc::invalid, "top is \"" + std::string(text->substr(0, 80)) + "\"", "top",
                "a number from 1 to " + std::to_string(most_top));
  return top;
}

http::Response suggestions_answer(Surroundings const& s, http::Request const& request) {
  if (auto const known = only(request, {"top"}); !known) return problem(known.error());
  auto const top = read_top(request);
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
                    "a city with a partnership; amity plan suggest answers for any city"});
  return as_json(suggestions_document(*world, suggester, {*city, *place, suggester.for_city(*place, *top)}),
                 http::Keep::until_invalidated, http::Effort::quick);
}

}  // namespace

void add_suggest_routes(http::Router& router, Shared const& s) {
  router.add(http::Method::get, "/api/v1/cities/{id}/suggestions",
             [s](http::Request const& request) { return suggestions_answer(*s, request); });
}

}  // namespace amity::api
