// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands/command.h"

#include <string>
#include <vector>

namespace amity::partnerships {

// A city that rows of an office name has a short name from then on, by which its folder and its pages name it
// (atlas/short_name.h). One that has one keeps it.
void name_city(commands::Command& command, CityId city);

// Cities that rows of the office name, of which nobody wrote down a short name: as it was before name_city(), and of
// what came by a file.
struct NamelessCity {
  CityId city{};
  std::string name;
};
std::vector<NamelessCity> nameless_cities(db::Transaction& transaction, OfficeId office);

}  // namespace amity::partnerships
