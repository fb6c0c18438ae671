// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/put_city.h"

namespace amity::atlas {

// What can be said of a record without looking into the tables: Errc::invalid with the field, or nothing.
Result<void> check(CityRecord const& record);

// What the city is called where the gazetteer has no name for it: in English, else in its own language, else in the
// first language there is.
std::string main_name(CityRecord const& record);

// "chiang-mai": runs of lower-case letters and digits with single hyphens between them, at most 80.
bool is_slug(std::string_view text);
// A name of the IANA database.
bool is_timezone(std::string const& name);

}  // namespace amity::atlas
