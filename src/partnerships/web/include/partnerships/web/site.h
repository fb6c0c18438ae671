// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"
#include "ui/site.h"

#include <string>

namespace amity::partnerships::web {

// The site of the office shown at "/".
ui::Site site_of(server::ServerContext const& s);
// The site as people of that office have it before them at their desk.
ui::Site site_of(server::ServerContext const& s, snapshot::World const& world, Office const& office);
// Where it is not known who reads at the desk, or at its door: of an instance of several offices it bears no name.
ui::Site site_of_desk(server::ServerContext const& s);
// The slug of a city's hall, where it is a partner of the home city; empty otherwise.
std::string hall_of(server::ServerContext const& s, CityId city);

}  // namespace amity::partnerships::web
