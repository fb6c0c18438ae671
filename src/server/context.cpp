// SPDX-License-Identifier: Apache-2.0
#include "server/context.h"

namespace amity::server {

Result<Home> home_of(ServerContext const& context) {
  Home home{context.world.now(), nullptr, nullptr, {}};
  auto const& offices = home.world->reg.offices();
  if (context.home_office.empty())
    home.office = offices.empty() ? nullptr : &offices.front();
  else
    home.office = home.world->reg.office(context.home_office);
  if (home.office == nullptr)
    return fail(Errc::not_found, "this instance has no office yet", {}, "amity import office DIR");
  home.city = home.world->atlas.city(home.office->home);
  home.today = snapshot::day_at(context.clock, home.office->timezone);
  return home;
}

Day today_of(ServerContext const& s) {
  auto const home = home_of(s);
  return home ? home->today : snapshot::day_at(s.clock, "UTC");
}

}  // namespace amity::server
