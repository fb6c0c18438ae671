// SPDX-License-Identifier: Apache-2.0
#include "atlas/country.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace amity::atlas {
namespace {

// UN M49, "Standard country or area codes for statistical use"; north-america is M49's 003.
constexpr std::array all_regions{
    Region{"africa", "002", "africa", "africa"},
    Region{"north-america", "003", "", "north-america"},
    Region{"south-america", "005", "americas", "south-america"},
    Region{"oceania", "009", "oceania", "oceania"},
    Region{"western-africa", "011", "africa", "africa"},
    Region{"central-america", "013", "americas", "north-america"},
    Region{"eastern-africa", "014", "africa", "africa"},
    Region{"northern-africa", "015", "africa", "africa"},
    Region{"middle-africa", "017", "africa", "africa"},
    Region{"southern-africa", "018", "africa", "africa"},
    Region{"americas", "019", "americas", ""},
    Region{"northern-america", "021", "americas", "north-america"},
    Region{"caribbean", "029", "americas", "north-america"},
    Region{"eastern-asia", "030", "asia", "asia"},
    Region{"southern-asia", "034", "asia", "asia"},
    Region{"south-eastern-asia", "035", "asia", "asia"},
    Region{"southern-europe", "039", "europe", "europe"},
    Region{"australia-and-new-zealand", "053", "oceania", "oceania"},
    Region{"melanesia", "054", "oceania", "oceania"},
    Region{"micronesia", "057", "oceania", "oceania"},
    Region{"polynesia", "061", "oceania", "oceania"},
    Region{"asia", "142", "asia", "asia"},
    Region{"central-asia", "143", "asia", "asia"},
    Region{"western-asia", "145", "asia", "asia"},
    Region{"europe", "150", "europe", "europe"},
    Region{"eastern-europe", "151", "europe", "europe"},
    Region{"northern-europe", "154", "europe", "europe"},
    Region{"western-europe", "155", "europe", "europe"},
    Region{"antarctica", "AQ", "antarctica", "antarctica"},
};

}  // namespace

std::span<Region const> regions() { return all_regions; }

Region const* find_region(std::string_view slug) {
  auto const found = std::ranges::find(all_regions, slug, &Region::slug);
  return found == all_regions.end() ? nullptr : &*found;
}

std::string_view continent_of(Country const& country) {
  auto const* const subregion = find_region(country.subregion);
  return subregion ? subregion->continent : std::string_view{};
}

std::string region_name(std::string_view slug, std::string_view language) {
  auto const* const region = find_region(slug);
  if (!region) return {};
  icu::UnicodeString name;
  auto error = U_ZERO_ERROR;
  auto wished =
      icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<int>(language.size())), error);
  // An unknown language would get names in the process's own locale.
  if (U_FAILURE(error) || *wished.getLanguage() == 0) wished = icu::Locale::getEnglish();
  auto const code = std::string(region->m49);
  icu::Locale("", code.c_str()).getDisplayCountry(wished, name);
  if (name == icu::UnicodeString::fromUTF8(code))
    icu::Locale("", code.c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string utf8;
  return name.toUTF8String(utf8);
}

LocalText region_names(std::string_view slug) {
  LocalText names;
  if (find_region(slug))
    for (auto const language : interface_languages) names.emplace(language, region_name(slug, language));
  return names;
}

bool lies_in(Country const& country, std::string_view slug) {
  return !slug.empty() && (country.region == slug || country.subregion == slug || continent_of(country) == slug);
}

}  // namespace amity::atlas
