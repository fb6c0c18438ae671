// SPDX-License-Identifier: Apache-2.0
// The halls of the home city's partners.
#include "pavilion/web/routes.h"

#include "atlas/web/documents.h"
#include "claims/web/documents.h"
#include "core/utf8.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/site.h"
#include "pavilion/web/pages.h"
#include "server/page.h"
#include "server/parameters.h"
#include "snapshot/claim_context.h"
#include "work/published/web/documents.h"

#include <array>

namespace amity::pavilion::web {
namespace {

// What can be said of one partnership, as lines of the contract's ClaimPage.
std::vector<contract::ClaimLine> claims_on(server::Home const& home, partnerships::Partnership const& partnership) {
  auto found = claims::claims_of(snapshot::claim_context_of(*home.world), *home.city, {{.as_of = home.today}});
  std::erase_if(found, [&](claims::Claim const& claim) { return claim.subject != &partnership; });
  return claims::web::claim_lines(*home.world, found);
}

std::vector<Public<Exhibit>> shown_of(server::Home const& home, CityId partner) {
  auto const& shows = home.world->statements.at(home.office->id).shows;
  auto const found = shows.find(partner);
  return found == shows.end() ? std::vector<Public<Exhibit>>{} : found->second;
}

server::PageAnswer hall_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  auto const slug = request.path_parameter("slug");
  auto const city = server::find_city(*home->world, slug);
  auto const none = fail(Errc::not_found, "there is no hall called \"" + std::string(utf8::cut(slug, 80)) + "\"");
  if (!city) return none;
  for (auto const at : home->world->reg.of(home->city->id)) {
    auto const& partnership = home->world->reg.partnerships()[at];
    if (partnership.other(home->city->id) != (*city)->id) continue;
    auto const circle =
        partnerships::web::circle_document(*home->world, *home->city, {{.as_of = home->today}, home->today});
    if (!circle) return Failure{circle.error()};
    return web::hall_page(partnerships::web::site_of(s), reader,
                          {partnerships::web::partnership_document(*home->world, partnership, home->today),
                           atlas::web::city_document(*home->world, **city, home->today), *circle,
                           claims_on(*home, partnership), home->office->slug, shown_of(*home, (*city)->id),
                           work::published::web::letters_about(*home->world, *home->office, (*city)->id)});
  }
  return none;
}

constexpr std::array routes{server::PageRoute{"/partners/{slug}", hall_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

}  // namespace amity::pavilion::web
