// SPDX-License-Identifier: Apache-2.0
// What a file of ties says, whatever its format, before anything is decided about it. Private to the room.
#pragma once

#include "core/latlon.h"
#include "core/partial_date.h"
#include "interop/world_import.h"
#include "partnerships/assertion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::interop {

struct CityMention {
  std::string file;
  std::int64_t line{};
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::uint32_t> geonames_id;
  std::string name;
  std::vector<std::string> countries;  // codes; several where the source gives several
  std::optional<LatLon> position;
  std::optional<std::int64_t> people;
  std::vector<std::string> aliases;
  bool of_city_list{false};  // the file lists it as a city of its own, not only as an end of a tie
};

struct TieMention {
  std::uint32_t a{};  // positions in Harvest::cities
  std::uint32_t b{};
  std::int64_t line{};
  std::int64_t rows{1};                // how many rows of the file say it
  std::vector<std::uint32_t> sources;  // positions in Harvest::sources
  std::vector<std::uint32_t> dated;    // of these, the ones that state dates and kind; the others state the tie only
  partnerships::Assertion says;        // side, dates, kind; a and b as here
};

struct Harvest {
  std::string format;
  std::string ties_file;
  std::vector<CityMention> cities;
  std::vector<TieMention> ties;
  std::vector<partnerships::Source> sources;
  std::int64_t cities_read{};  // rows of a file of cities; 0 where cities are only named by ties
  std::int64_t ties_read{};
  std::vector<Refusal> refusals;

  std::int64_t read() const { return cities_read + ties_read; }
  // Position of the source with that key; made where there is none, published in the year that the key names.
  std::uint32_t source(std::string_view key);
};

// "enwiki-c2014" -> 2014; the last year from 1900 to 2099 in it.
std::optional<PartialDate> year_in(std::string_view key);

// Whatever the paths hold, told by content: the pair, or one file of another format.
Result<Harvest> harvest_files(WorldFiles const& files);

// Our own pair of tables.
Result<Harvest> harvest_pair(std::filesystem::path const& cities, std::filesystem::path const& ties,
                             WorldFiles const& files);

}  // namespace amity::interop
