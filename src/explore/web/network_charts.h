// SPDX-License-Identifier: Apache-2.0
// The drawings of the page on the world's network. Private to the room.
#pragma once

#include "contract/generated/world.h"
#include "ui/localizer.h"

#include <string>
#include <vector>

namespace amity::explore::web {

// "7.1": with so many digits after the point.
std::string decimal(double value, int digits);

// SVG markup: how many cities have how many partners, both axes by powers of ten.
std::string degrees_chart(ui::Localizer const& localizer, std::vector<contract::NetworkFiguresDegree> const& degrees,
                          std::string const& label);

// SVG markup of one row: a bar from the middle line (as many as by chance) to how many there are, each doubling as far
// as the one before, and the range that chance gives around the line. `most`: the ratio at the edge, above 1.
struct AgainstChance {
  double ratio{};
  double low{1};  // of what chance gives, as ratios too
  double high{1};
  double most{};
};
std::string chance_bar(AgainstChance const& row);

}  // namespace amity::explore::web
