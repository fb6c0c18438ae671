// SPDX-License-Identifier: Apache-2.0
#include "atlas/city.h"

#include <array>
#include <charconv>
#include <utility>

namespace amity::atlas {
namespace {

constexpr std::array city_sorts{
    std::pair{CitySort::city, std::string_view{"city"}},
    std::pair{CitySort::district, std::string_view{"district"}},
    std::pair{CitySort::county, std::string_view{"county"}},
    std::pair{CitySort::province, std::string_view{"province"}},
    std::pair{CitySort::region, std::string_view{"region"}},
};
constexpr std::array name_sorts{
    std::pair{NameSort::name, std::string_view{"name"}},
    std::pair{NameSort::local, std::string_view{"local"}},
    std::pair{NameSort::alias, std::string_view{"alias"}},
    std::pair{NameSort::former, std::string_view{"former"}},
};

}  // namespace

std::string_view to_string(CitySort sort) {
  for (auto const& [value, text] : city_sorts)
    if (value == sort) return text;
  return "";
}

Result<CitySort> parse_city_sort(std::string_view text) {
  for (auto const& [value, known] : city_sorts)
    if (known == text) return value;
  return fail(Errc::invalid, "\"" + std::string(text) + "\" is no sort of place", "sort",
              "city, district, county, province or region");
}

std::string_view to_string(NameSort sort) {
  for (auto const& [value, text] : name_sorts)
    if (value == sort) return text;
  return "";
}

Result<NameSort> parse_name_sort(std::string_view text) {
  for (auto const& [value, known] : name_sorts)
    if (known == text) return value;
  return fail(Errc::invalid, "\"" + std::string(text) + "\" is no sort of name", "sort",
              "name, local, alias or former");
}

PublicId public_id(City const& city) {
  if (city.wikidata_id) return {PublicId::Scheme::wikidata, *city.wikidata_id};
  if (city.geonames_id) return {PublicId::Scheme::geonames, *city.geonames_id};
  return {PublicId::Scheme::own, static_cast<std::uint32_t>(city.id.value)};
}

std::string to_string(PublicId id) { return static_cast<char>(id.scheme) + std::to_string(id.number); }

Result<PublicId> parse_public_id(std::string_view text) {
  auto const wrong = [&] {
    return fail(Errc::invalid, "\"" + std::string(text) + "\" is no id of a city", "city",
                "an id such as Q182852 (Wikidata), G1804651 (GeoNames) or A17");
  };
  if (text.size() < 2 || text[1] < '1' || text[1] > '9') return wrong();
  PublicId id;
  switch (text[0]) {
    case 'Q':
    case 'q':
      id.scheme = PublicId::Scheme::wikidata;
      break;
    case 'G':
    case 'g':
      id.scheme = PublicId::Scheme::geonames;
      break;
    case 'A':
    case 'a':
      id.scheme = PublicId::Scheme::own;
      break;
    default:
      return wrong();
  }
  auto const [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), id.number);
  if (error != std::errc{} || end != text.data() + text.size()) return wrong();
  return id;
}

Result<std::uint32_t> parse_wikidata_id(std::string_view text) {
  auto const id = parse_public_id(text);
  if (id && id->scheme == PublicId::Scheme::wikidata) return id->number;
  return fail(Errc::invalid, "\"" + std::string(text.substr(0, 40)) + "\" is not a Wikidata id", "wikidata",
              "Q and a number, such as Q182852");
}

}  // namespace amity::atlas
