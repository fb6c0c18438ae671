// SPDX-License-Identifier: Apache-2.0
// What the JSON-LD (schema.org) of the pages is made of.
#pragma once

#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::ui {

inline constexpr std::string_view linked_data_context = "https://schema.org";

json::value city_thing(Localizer const& localizer, contract::CityBrief const& city);
// The address of a partner's hall with the site's; empty for a city without a slug.
std::string hall_url(Site const& site, Localizer const& localizer, contract::CityBrief const& city);
json::object office_thing(Site const& site, Localizer const& localizer, contract::CityBrief const& home);

}  // namespace amity::ui
