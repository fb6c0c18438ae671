// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/site.h"

#include "partnerships/web/documents.h"

#include <algorithm>

namespace amity::partnerships::web {

namespace {

bool has_public_letters(snapshot::World const& world) {
  return std::ranges::any_of(world.reg.offices(),
                             [&](Office const& office) { return !world.letters.at(office.id).published.empty(); });
}

}  // namespace

ui::Site site_of(server::ServerContext const& s) {
  ui::Site site{s.assets, s.origin, std::nullopt, s.is_made_up, has_public_letters(*s.world.now())};
  if (auto const home = server::home_of(s)) site.office = office_document(*home->world, *home->office);
  return site;
}

ui::Site site_of(server::ServerContext const& s, snapshot::World const& world, Office const& office) {
  ui::Site site{s.assets, s.origin, std::nullopt, s.is_made_up, has_public_letters(world)};
  site.office = office_document(world, office);
  return site;
}

ui::Site site_of_desk(server::ServerContext const& s) {
  auto const world = s.world.now();
  if (world->reg.offices().size() < 2) return site_of(s);
  return {s.assets, s.origin, std::nullopt, s.is_made_up, has_public_letters(*world)};
}

std::string hall_of(server::ServerContext const& s, CityId city) {
  auto const home = server::home_of(s);
  if (!home) return {};
  for (auto const at : home->world->reg.of(home->city->id)) {
    auto const other = home->world->reg.partnerships()[at].other(home->city->id);
    if (other == city) return std::string(home->world->atlas.city(city)->slug);
  }
  return {};
}

}  // namespace amity::partnerships::web
