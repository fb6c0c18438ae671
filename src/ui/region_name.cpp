// SPDX-License-Identifier: Apache-2.0
#include "ui/format.h"

#include <array>
#include <utility>

namespace amity::ui {
namespace {

// ISO's names of regions are ICU's, by the codes of UN M49. Source: https://unstats.un.org/unsd/methodology/m49/
constexpr std::array codes{std::pair{"western-africa", "011"},  std::pair{"central-america", "013"},
                           std::pair{"eastern-africa", "014"},  std::pair{"northern-africa", "015"},
                           std::pair{"middle-africa", "017"},   std::pair{"southern-africa", "018"},
                           std::pair{"americas", "019"},        std::pair{"northern-america", "021"},
                           std::pair{"caribbean", "029"},       std::pair{"eastern-asia", "030"},
                           std::pair{"southern-asia", "034"},   std::pair{"south-eastern-asia", "035"},
                           std::pair{"southern-europe", "039"}, std::pair{"australia-and-new-zealand", "053"},
                           std::pair{"melanesia", "054"},       std::pair{"micronesia", "057"},
                           std::pair{"polynesia", "061"},       std::pair{"central-asia", "143"},
                           std::pair{"western-asia", "145"},    std::pair{"eastern-europe", "151"},
                           std::pair{"northern-europe", "154"}, std::pair{"western-europe", "155"}};

}  // namespace

std::string un_region_name(std::string_view language, std::string_view slug) {
  for (auto const& [name, code] : codes)
    if (slug == name) return country_name(language, code);
  return {};
}

}  // namespace amity::ui
