// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "ui/json.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <string>

namespace amity::planning::suggestions::web {

// The part of a city's page that leads to its suggestions: {intro, note, wait, from}.
json::object suggestions_part(ui::Reader const& reader, contract::CityBrief const& city, std::string const& state);

}  // namespace amity::planning::suggestions::web
