// SPDX-License-Identifier: Apache-2.0
// What a name alone says: a city or a province, what it is called without its title, how else it is called. Private to
// the room.
#pragma once

#include "atlas/city.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace amity::reconciliation {

// A province, county, district or region where the name says so ("Jilin Province", "Landkreis Verden"), or where it is
// the name of a first-level division that no city shares ("Nordrhein-Westfalen", DE). Else a city.
atlas::CitySort sort_of_name(std::string_view name, std::span<std::string const> countries);

// Whether a division of that country and a city share the name ("Jilin" in CN, "Georgia" in US), so that the name alone
// does not tell which is meant.
bool names_a_division_too(std::string_view name, std::string_view country);

// The name without the word that makes it a municipality: "City of Perth", "Popovo Municipality" -> Perth, Popovo.
// Empty where there is no such word.
std::string_view without_title(std::string_view name);

// What stands before a comma or a bracket: "Porcia, Friuli-Venezia Giulia", "Halle (Saale)". Empty where nothing does.
std::string_view first_part(std::string_view name);

// How the gazetteer calls a city that was renamed: "leningrad" -> "Saint Petersburg" in RU, "odesa" -> "Odessa" in UA.
// The key is folded (atlas/fold.h).
struct Renamed {
  std::string_view called;
  std::string_view country;
};
std::optional<Renamed> renamed_city(std::string_view folded);

}  // namespace amity::reconciliation
