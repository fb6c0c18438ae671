// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/web/pages.h"
#include "interop/exports/web/routes.h"
#include "partnerships/web/site.h"
#include "server/page.h"
#include "server/parameters.h"

#include <array>

namespace amity::interop::exports::web {
namespace {

server::PageAnswer data_page(server::ServerContext const& s, http::Request const& request, ui::Reader const& reader) {
  if (auto const known = server::reject_unknown_parameters(request); !known) return fields::Refused{known.error()};
  return web::data_page(partnerships::web::site_of(s), reader);
}

constexpr std::array routes{server::PageRoute{"/data", data_page}};

}  // namespace

std::span<server::PageRoute const> page_routes() { return routes; }

}  // namespace amity::interop::exports::web
