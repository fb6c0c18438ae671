// SPDX-License-Identifier: Apache-2.0
// The pages on the home circle and on what the register holds of partnerships and their sources.
#include "no_such_source.h"
#include "partnerships/web/circle_question.h"
#include "partnerships/web/documents.h"
#include "partnerships/web/documents_sources.h"
#include "partnerships/web/pages.h"
#include "partnerships/web/routes.h"
#include "partnerships/web/site.h"
#include "server/page.h"
#include "server/parameters.h"

#include <array>

namespace amity::partnerships::web {
namespace {

constexpr std::size_t statements_of_a_page = 50;

Result<contract::Circle> home_circle(server::Home const& home, CircleQuestion const& question) {
  return circle_document(*home.world, *home.city, {question, home.today});
}

server::PageAnswer circle_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  auto const asked = server::read_query<contract::GetCircleParameters>(request, {"sort"});
  if (!asked) return fields::Refused{asked.error()};
  auto const question = circle_question(*asked, home->today);
  auto everything = question;
  everything.kind.reset();
  everything.region.clear();
  auto const circle = home_circle(*home, everything);
  if (!circle) return Failure{circle.error()};
  CircleDocuments documents{*circle, std::nullopt};
  if (question.kind || !question.region.empty()) {
    auto const shown = home_circle(*home, question);
    if (!shown) return Failure{shown.error()};
    documents.shown = *shown;
  }
  return web::circle_page(site_of(s), reader, documents);
}

server::PageAnswer timeline_page(server::ServerContext const& s, http::Request const& request,
                                 ui::Reader const& reader) {
  auto const home = server::home_of(s);
  if (!home) return Failure{home.error()};
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  return web::timeline_page(site_of(s), reader, timeline_document(*home->world, *home->city, home->today));
}

server::PageAnswer partnership_page(server::ServerContext const& s, http::Request const& request,
                                    ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  auto const world = s.world.now();
  auto const* partnership = find_partnership(*world, request.path_parameter("id"));
  if (partnership == nullptr) return fail(Errc::not_found, "no partnership has this id");
  auto const home = server::home_of(s);
  auto const ours = home && (partnership->a == home->city->id || partnership->b == home->city->id);
  auto const hall = ours ? hall_of(s, partnership->other(home->city->id)) : std::string{};
  return web::partnership_page(site_of(s), reader, partnership_document(*world, *partnership, server::today_of(s)),
                               hall);
}

server::PageAnswer sources_page(server::ServerContext const& s, http::Request const& request,
                                ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  return web::sources_page(site_of(s), reader, sources_document(*s.world.now()));
}

server::PageAnswer source_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  auto const part = server::read_part(request, statements_of_a_page);
  if (!part) return fields::Refused{part.error()};
  auto const world = s.world.now();
  auto const* use = world->sources.find(world->reg, request.path_parameter("id"));
  if (use == nullptr) return Failure{no_such_source(request.path_parameter("id"))};
  return web::source_page(site_of(s), reader, source_page_document(*world, *use, *part));
}

constexpr std::array routes{server::PageRoute{"", circle_page}, server::PageRoute{"/timeline", timeline_page},
                            server::PageRoute{"/partnerships/{id}", partnership_page},
                            server::PageRoute{"/sources", sources_page},
                            server::PageRoute{"/sources/{id}", source_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

}  // namespace amity::partnerships::web
