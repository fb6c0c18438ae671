// SPDX-License-Identifier: Apache-2.0
// Letters for the public, as data.
#include "contract/generated/publications_operations.h"
#include "core/utf8.h"
#include "server/context.h"
#include "server/parameters.h"
#include "withdrawn.h"
#include "work/published/web/documents.h"
#include "work/published/web/routes.h"

namespace amity::work::published::web {
namespace {

struct AllPublicLetters {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  Result<contract::PublicLetterPage> operator()(contract::ListPublicLettersParameters const& asked) const {
    return letters_page(*s->world.now(), asked);
  }
};

struct OnePublicLetter {
  static constexpr auto access = contract::everybody;
  server::Shared s;
  tl::expected<contract::PublicLetter, contract::Refusal> operator()(
      contract::GetPublicLetterParameters const& asked) const {
    auto found = found_letter(*s->world.now(), asked.id);
    if (!found) return tl::unexpected{contract::Refusal{no_such_letter_shown(asked.id)}};
    if (found->withdrawn_on) return tl::unexpected{contract::Refusal{withdrawn_problem(*found->withdrawn_on)}};
    return *std::move(found->letter);
  }
};

}  // namespace

Error no_such_letter_shown(std::string_view id) {
  return {Errc::not_found, "no letter for the public has the id \"" + server::shortened(id) + "\"", "id",
          "an id of /api/v1/letters"};
}

contract::Problem withdrawn_problem(Day on) {
  return {.type = "/problems/gone",
          .title = "It was withdrawn",
          .status = 410,
          .detail = "this letter was withdrawn on " + amity::to_string(on)};
}

contract::Registered<contract::ListPublicLetters, contract::GetPublicLetter> add_routes(http::Router& router,
                                                                                        server::Shared const& s) {
  return contract::public_operations(router)
      .add<contract::ListPublicLetters>(AllPublicLetters{s})
      .add<contract::GetPublicLetter>(OnePublicLetter{s})
      .done();
}

}  // namespace amity::work::published::web
