// SPDX-License-Identifier: Apache-2.0
#include "routes.h"

#include "atlas/web/routes.h"
#include "claims/web/routes.h"
#include "curation/web/routes.h"
#include "desk/web/routes.h"
#include "desk/web/views.h"
#include "error_pages.h"
#include "explore/web/routes.h"
#include "guests/web/routes.h"
#include "interop/exports/web/routes.h"
#include "journal/web/routes.h"
#include "notices/web/routes.h"
#include "page_routes.h"
#include "papers/web/routes.h"
#include "partnerships/web/desk_routes.h"
#include "partnerships/web/recording.h"
#include "partnerships/web/routes.h"
#include "pavilion/web/exhibits.h"
#include "pavilion/web/hall_text.h"
#include "planning/layout/web/routes.h"
#include "planning/suggestions/web/routes.h"
#include "planning/targets/web/routes.h"
#include "rules/sets/web/routes.h"
#include "server/operation_routes.h"
#include "server/problem.h"
#include "steps/web/routes.h"
#include "work/forgetting.h"
#include "work/published/web/routes.h"
#include "work/web/documents.h"
#include "work/web/routes.h"
#include "workbench/web/routes.h"

namespace amity::app {

namespace {

auto add_public_operations(http::Router& router, server::Shared const& s) {
  using contract::together;
  auto const places = together(atlas::web::add_routes(router, s), partnerships::web::add_routes(router, s));
  auto const sums = together(claims::web::add_routes(router, s), explore::web::add_routes(router, s));
  auto const plans =
      together(planning::suggestions::web::add_routes(router, s),
               together(planning::targets::web::add_routes(router, s), planning::layout::web::add_routes(router, s)));
  auto const files = together(interop::exports::web::add_routes(router, s), server::add_operation_routes(router, s));
  auto const letters = work::published::web::add_routes(router, s);
  return together(together(places, sums), together(plans, together(files, letters)));
}

auto add_office_operations(http::Router& router, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing, OfficeServices const& services,
                           std::shared_ptr<partnerships::web::Fittings const> const& fittings) {
  partnerships::web::Operations const operations(
      router, [writing](http::Request const& request, contract::Access const& access) {
        return accounts::session_of(writing->doorkeeper, request, access);
      });
  using contract::together;
  auto const records =
      together(together(partnerships::web::add_recording_operations(operations, s, writing),
                        pavilion::web::add_hall_operations(operations, s, writing)),
               together(curation::web::add_list_operations(operations, s, writing),
                        together(curation::web::add_office_operations(operations, s, writing),
                                 together(curation::web::add_city_operations(operations, s, writing),
                                          curation::web::add_paste_operation(operations, s, writing)))));
  auto const works = together(together(work::web::add_letter_operations(operations, s, writing),
                                       together(together(work::web::add_extension_operations(operations, s, writing),
                                                         work::web::add_recurrence_operations(operations, s, writing)),
                                                work::web::add_deputy_operations(operations, s, writing))),
                              together(work::web::add_task_operations(operations, s, writing),
                                       rules::sets::web::add_operations(operations, s, writing)));
  auto const persons =
      together(people::web::add_people_operations(operations, s, writing),
               people::web::add_personal_operations(operations, s, writing, services.keys, work::forget_person));
  auto const papers = papers::web::add_operations(operations, s, writing, services.typesetter);
  auto const at_desk = together(desk::web::add_search_operations(operations, s, writing, fittings),
                                together(desk::web::add_view_operations(operations, s, writing, fittings),
                                         desk::web::add_comment_operations(operations, s, writing, fittings)));
  auto const copies = work::published::web::add_copy_operations(operations, s, writing);
  auto const documents = work::web::add_document_operations(operations, s, writing, services.depot);
  auto const told = together(notices::web::add_notice_operations(operations, s, writing),
                             notices::web::add_feed_operations(operations, s, writing));
  auto const outside =
      together(together(guests::web::add_guest_operations(operations, s, writing),
                        journal::web::add_operations(operations, s, writing)),
               together(steps::web::add_step_operations(operations, s, writing),
                        pavilion::web::add_exhibit_operations(operations, s, writing, services.depot)));
  return together(together(together(records, outside), together(works, together(documents, copies))),
                  together(together(persons, papers), together(at_desk, told)));
}

std::shared_ptr<partnerships::web::Fittings const> fittings_of_all(Clock const& clock) {
  auto fittings = std::make_shared<partnerships::web::Fittings>();
  work::web::fit(*fittings, clock);
  partnerships::web::fit(*fittings);
  people::web::fit(*fittings);
  steps::web::fit(*fittings);
  guests::web::fit(*fittings);
  pavilion::web::fit(*fittings);
  curation::web::fit(*fittings);
  rules::sets::web::fit(*fittings);
  papers::web::fit(*fittings);
  workbench::web::fit(*fittings);
  journal::web::fit(*fittings);
  desk::web::fit(*fittings);
  return fittings;
}

}  // namespace

void add_routes(http::Router& router, std::shared_ptr<server::ServerContext const> context) {
  router.render_problems(server::transport_problem);
  router.present_errors([context](http::Response answer, http::Request const& request) {
    return error_as_asked(*context, std::move(answer), request);
  });
  add_public_operations(router, context);
  add_page_routes(router, context);
}

void add_office_routes(http::Router& router, std::shared_ptr<server::ServerContext const> const& context,
                       std::shared_ptr<commands::Writing const> const& writing, OfficeServices const& services) {
  using Public = decltype(add_public_operations(router, context));
  auto const fittings = fittings_of_all(context->clock);
  using OfAnOffice = decltype(add_office_operations(router, context, writing, services, fittings));
  contract::registered_all<Public, OfAnOffice>();  // an operation of the contract that is in neither does not compile
  add_office_operations(router, context, writing, services, fittings);
  partnerships::web::Desk const desk{context, writing, fittings};
  partnerships::web::add_desk_routes(router, desk);
  workbench::web::add_routes(router, desk);
  pavilion::web::add_hall_form(router, desk);
  pavilion::web::add_exhibit_pages(router, desk, services.depot);
  people::web::add_pages(router, desk, services.keys, services.depot, work::forget_person);
  notices::web::add_pages(router, desk);
  guests::web::add_pages(router, desk, services.depot, services.typesetter);
  journal::web::add_pages(router, desk, services.depot.cabinet.work);
  work::web::add_pages(router, desk);
  work::published::web::add_pages(router, desk);
  papers::web::add_pages(router, desk, services.typesetter);
  desk::web::add_pages(router, desk);
  work::web::add_document_pages(router, desk, services.depot);
  curation::web::add_pages(router, desk, services.depot.cabinet.work);
  steps::web::add_pages(router, desk);
  rules::sets::web::add_pages(router, desk, services.depot);
}

http::Headers security_headers() {
  return {{"Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
           "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "strict-origin-when-cross-origin"},
          {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cross-Origin-Resource-Policy", "same-origin"}};
}

}  // namespace amity::app
