// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/city.h"
#include "core/language.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::db {
class Transaction;
}

namespace amity::atlas {

// What an office says of a city.
struct CityRecord {
  struct People {
    std::string source;
    std::optional<PartialDate> on;
    std::int64_t people{};
  };
  struct Alias {
    std::string language;            // BCP 47; "" where not known
    NameSort sort{NameSort::alias};  // alias or former
    std::string text;
  };

  std::string slug;  // lower-case ASCII letters, digits and single hyphens: "chiang-mai"; empty: none
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::uint32_t> geonames_id;
  std::string country;  // ISO 3166-1 alpha-2
  std::optional<LatLon> position;
  std::optional<People> population;
  std::optional<CitySort> sort;  // left out: as it is; a city for a new one
  std::string timezone;          // IANA name; empty: as it is
  LocalText names;               // language -> name
  std::string local_language;    // with local_name: its own name in its own language
  std::string local_name;
  std::vector<Alias> aliases;
};

enum class ChangeKind { created, changed, unchanged };
struct CityChange {
  CityId city;
  ChangeKind kind{ChangeKind::unchanged};
  bool operator==(CityChange const&) const = default;
};

// Finds the city by GeoNames id, then Wikidata id, then slug, and adds what the record knows; makes it where there is
// none. What the gazetteer said stays: its name and position are kept, populations are kept by source and date. The
// same record put twice changes nothing the second time. Where its GeoNames id and its Wikidata id belong to two
// records of one country that each lack the other id and lie within 30 km, they are linked as one place (same_as), and
// the record with the Wikidata id stands for it; of a place with several Wikidata ids the one put here becomes the main
// one. Errc::conflict where the ids mean different cities, the city lies in another country or more than 100 km from
// the gazetteer's position, or has another id of that kind already. Errc::invalid for a country that is not known, a
// slug or time zone that is none, a text that is not UTF-8, or a new city without any name. Nothing is written on an
// error.
Result<CityChange> put_city(db::Transaction& transaction, CityRecord const& record);

}  // namespace amity::atlas
