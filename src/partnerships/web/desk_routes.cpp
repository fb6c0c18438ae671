// SPDX-License-Identifier: Apache-2.0
// The forms of partners and sources. Their lists, and a partner's page, are in curation/web.
#include "desk_pages.h"

namespace amity::partnerships::web {

std::string id_of(atlas::City const& city) {
  return city.slug.empty() ? "A" + std::to_string(city.id.value) : std::string(city.slug);
}

void add_desk_routes(http::Router& router, Desk const& desk) { add_desk_forms(router, desk); }

}  // namespace amity::partnerships::web
