// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "atlas/city.h"
#include "atlas/put_city.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace amity::db {
class Transaction;
}

namespace amity::atlas {

// What a list says of a city, once it is decided which city it means. What the atlas knows already stays as it is.
struct ListedCity {
  std::optional<CityId> known;                // nothing: a new city
  std::optional<CityId> same_as;              // for a new one: another record of the same place
  std::optional<std::size_t> same_as_listed;  // the same, where that is an earlier one of this list
  CitySort sort{CitySort::city};              // of a new one
  std::string name;                           // of a new one its name, of a known one another name where it has it not
  std::string country;                        // of a new one; ISO 3166-1 alpha-2, known to the atlas
  std::optional<LatLon> position;
  std::optional<std::uint32_t> wikidata_id;  // set where the city has none
  std::optional<std::uint32_t> geonames_id;
  std::vector<std::string> aliases;  // UTF-8
  std::optional<CityRecord::People> population;
};

struct ListedCitiesPut {
  std::vector<CityId> ids;  // one for each that was given
  std::int64_t created{};
  std::int64_t changed{};
  std::int64_t unchanged{};
};

// Brings many cities to what a list says of them, in bulk. The atlas was loaded in this transaction, after
// lock("atlas"). The same cities again, decided by an atlas loaded again, change nothing. An id may be given for one
// city only: the database refuses a second.
ListedCitiesPut put_cities(db::Transaction& transaction, Atlas const& atlas, std::span<ListedCity const> cities);

// What another register knows of a city that is here already, or was made a moment ago.
struct CityDetails {
  CityId city;
  std::string slug;  // as CityRecord has them; empty: not known
  std::string timezone;
  std::optional<CitySort> sort;          // taken where the city has no slug: where no office here has described it
  std::vector<CityRecord::Alias> names;  // of any sort
  std::vector<CityRecord::People> populations;
};

// Adds what is missing, in bulk; nothing that is there becomes another: no second name in a language, no other slug,
// time zone or figure of the same source and date. Cities that the atlas (loaded before) has not were made since.
// Returns how many cities were changed. A slug that another city has, or that is none, is left out.
std::int64_t add_city_details(db::Transaction& transaction, Atlas const& atlas, std::span<CityDetails const> cities);

}  // namespace amity::atlas
