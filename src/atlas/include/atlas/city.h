// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/latlon.h"
#include "core/partial_date.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::atlas {

enum class CitySort { city, district, county, province, region };
std::string_view to_string(CitySort sort);
Result<CitySort> parse_city_sort(std::string_view text);

// name: what the city is called in that language; local: its own name in its own language; alias: another name or
// spelling in use; former: a name it had.
enum class NameSort { name, local, alias, former };
std::string_view to_string(NameSort sort);
Result<NameSort> parse_name_sort(std::string_view text);

// The views of City, CityName and Population point into the Atlas they came from, and are valid while it lives.
struct CityName {
  std::string_view language;  // BCP 47, lower case; "" where the source does not say
  NameSort sort{NameSort::name};
  std::string_view name;
  bool operator==(CityName const&) const = default;
};

struct Population {
  std::string_view source;  // "geonames", or the office's key of the source
  std::optional<PartialDate> on;
  std::int64_t people{};
  bool operator==(Population const&) const = default;
};

struct City {
  CityId id;
  CitySort sort{CitySort::city};
  std::string_view name;     // the gazetteer's, or the English or local one where the gazetteer has none
  std::string_view country;  // ISO 3166-1 alpha-2
  std::string_view admin1;   // GeoNames' code of the first-level division; may be empty
  std::string_view feature;  // GeoNames' feature code ("PPLA"); empty: the city is not out of the gazetteer
  std::optional<LatLon> position;
  std::optional<std::uint32_t> geonames_id;
  std::optional<std::uint32_t> wikidata_id;  // 182852 for Q182852
  std::string_view slug;                     // empty where no office has given one
  std::string_view timezone;                 // IANA name; may be empty
  std::optional<CityId> same_as;             // another record of the same place
  std::optional<std::int64_t> population;    // the best there is; see Atlas::populations
  bool operator==(City const&) const = default;
};

// How the world outside names a city: "Q182852" (Wikidata) where known, else "G1804651" (GeoNames), else "A17" (our own
// number). Links to an "A" or "G" id keep working when a better id becomes known.
struct PublicId {
  enum class Scheme : char { wikidata = 'Q', geonames = 'G', own = 'A' };
  Scheme scheme{Scheme::own};
  std::uint32_t number{};
  bool operator==(PublicId const&) const = default;
};
PublicId public_id(City const& city);
std::string to_string(PublicId id);
// Errc::invalid unless it is a letter of Q, G, A (either case) and a number of 1 to 4294967295 without leading zeros.
Result<PublicId> parse_public_id(std::string_view text);
// The number of a Q id; Errc::invalid for anything else.
Result<std::uint32_t> parse_wikidata_id(std::string_view text);

}  // namespace amity::atlas
