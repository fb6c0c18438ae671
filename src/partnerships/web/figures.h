// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/generated/circle.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

namespace amity::partnerships::web {

// The circle's figures, each with a link to the list that makes it: partners by kind, countries, continents.
json::array figures_view(ui::Reader const& reader, contract::Circle const& circle);
// The continents reached, each with its count and a link to its partners.
json::array continents_view(ui::Reader const& reader, contract::Circle const& circle);
// What official texts say beside what the register shows: {lines: of the newest date, all: every statement}; null
// where the office has none.
json::value official_view(ui::Localizer const& localizer, std::optional<contract::OfficePage> const& office);

}  // namespace amity::partnerships::web
