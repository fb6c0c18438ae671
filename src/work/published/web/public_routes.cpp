// SPDX-License-Identifier: Apache-2.0
// The public pages of letters: the same documents as the operations answer.
#include "partnerships/web/site.h"
#include "server/page.h"
#include "server/parameters.h"
#include "withdrawn.h"
#include "work/published/web/documents.h"
#include "work/published/web/pages.h"
#include "work/published/web/routes.h"

#include <array>

namespace amity::work::published::web {
namespace {

server::PageAnswer list_of_letters(server::ServerContext const& s, http::Request const& request,
                                   ui::Reader const& reader) {
  auto const asked = server::read_query<contract::ListPublicLettersParameters>(request);
  if (!asked) return fields::Refused{asked.error()};
  auto const page = letters_page(*s.world.now(), *asked);
  if (!page) return Failure{page.error()};
  return letters_page(partnerships::web::site_of(s), reader, *page);
}

server::PageAnswer one_letter(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  auto const id = request.path_parameter("id");
  auto const found = found_letter(*s.world.now(), id);
  if (!found) return Failure{no_such_letter_shown(id)};
  auto const site = partnerships::web::site_of(s);
  if (found->withdrawn_on) {
    constexpr unsigned gone = 410;
    return server::MadePage{withdrawn_page(site, reader, *found->withdrawn_on), gone, http::CachePolicy::no};
  }
  auto const& letter = *found->letter;
  auto const* city = letter.partner ? s.world.now()->city(letter.partner->id) : nullptr;
  return letter_page(site, reader, letter, city == nullptr ? std::string{} : partnerships::web::hall_of(s, city->id));
}

constexpr std::array letter_routes{server::PageRoute{"/letters", list_of_letters},
                                   server::PageRoute{"/letters/{id}", one_letter}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return letter_routes; }

}  // namespace amity::work::published::web
