// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/own_office.h"

#include "server/parameters.h"

namespace amity::partnerships::web {

Result<Office const*> own_office(snapshot::World const& world, accounts::Session const& session,
                                 std::string_view slug) {
  auto const* office = world.reg.office(std::string(slug));
  if (office == nullptr)
    return fail(Errc::not_found, "there is no office \"" + server::shortened(slug) + "\" here", "office",
                "the slug of an office of this instance");
  if (office->id != session.office)
    return fail(Errc::refused, "this token is of another office", "office", "a token of this office");
  return office;
}

Result<OwnPartner> own_partner(snapshot::World const& world, accounts::Session const& session, std::string_view slug,
                               std::string_view city) {
  auto const office = own_office(world, session, slug);
  if (!office) return Failure{office.error()};
  auto const found = server::find_city(world, city);
  if (!found) return Failure{found.error()};
  return OwnPartner{*office, *found};
}

}  // namespace amity::partnerships::web
