// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"
#include "ui/site.h"

#include <string>

namespace amity::partnerships::web {

// The site of the office shown at "/".
ui::Site site_of(server::ServerContext const& s);
// The slug of a city's hall, where it is a partner of the home city; empty otherwise.
std::string hall_of(server::ServerContext const& s, CityId city);

}  // namespace amity::partnerships::web
