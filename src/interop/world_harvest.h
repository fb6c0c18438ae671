// SPDX-License-Identifier: Apache-2.0
// What a file of ties says, whatever its format, before anything is decided about it; and the readers, each a function
// on a stream. Private to the room.
#pragma once

#include "core/latlon.h"
#include "core/partial_date.h"
#include "interop/world_import.h"
#include "partnerships/assertion.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::interop {

// Where a mention is said to be, with its place in the file while it is not known whether it can be there.
struct GivenPlace {
  double latitude_deg{};  // as given; may be out of range
  double longitude_deg{};
  std::string field;  // the column it was read from
};

struct CityMention {
  std::string file;
  std::int64_t line{};
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::uint32_t> geonames_id;
  std::string name;
  std::vector<std::string> countries;  // as the source names them; after name_countries() codes of the atlas
  std::optional<GivenPlace> given;
  std::optional<LatLon> position;  // set from `given` by check_places()
  std::optional<std::int64_t> people;
  std::vector<std::string> aliases;
  bool of_city_list{false};   // the file lists it as a city of its own, not only as an end of a tie
  bool country_is_one{true};  // false: it is in one of the countries, which several are (name_countries)
  std::string refused_for{};  // why what the file says of it breaks a rule; its ties are refused too
  bool refused() const { return !refused_for.empty(); }
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

// Of refusals and of cities that wait, how many are told one by one; the others are counted.
inline constexpr std::size_t told_one_by_one = 1000;

struct Harvest {
  std::string format;
  std::string ties_file;
  std::vector<CityMention> cities;
  std::vector<TieMention> ties;
  std::vector<partnerships::Source> sources;
  std::int64_t cities_read{};  // rows of a file of cities; 0 where cities are only named by ties
  std::int64_t ties_read{};
  std::int64_t refused{};  // rows
  std::vector<Refusal> refusals;

  std::int64_t read() const { return cities_read + ties_read; }
  void refuse(Refusal refusal, std::int64_t rows = 1);
  // Position of the source with that key; made where there is none, published in the year that the key names.
  std::uint32_t source(std::string_view key);
};

// "enwiki-c2014" -> 2014; the last year from 1900 to 2099 in it.
std::optional<PartialDate> year_in(std::string_view key);

// A file of a list, opened; the name is for people.
struct NamedStream {
  std::istream& in;
  std::string name;
};

// Our own pair of tables.
Result<Harvest> harvest_pair(NamedStream cities, NamedStream ties, WorldFiles const& files);
// Comma- or tab-separated rows, with or without a head; names: "Q84<tab>London" lines, may be null.
Result<Harvest> harvest_table(NamedStream table, char separator, WorldFiles const& files, NamedStream* names);
// SPARQL JSON results; one result is in memory at a time.
Result<Harvest> harvest_sparql(NamedStream results, WorldFiles const& files);
// Wikidata entity documents or a dump of them: the P190 statements; one entity is in memory at a time.
Result<Harvest> harvest_entity(NamedStream document, WorldFiles const& files);

// Whatever the paths hold, told by content.
Result<Harvest> harvest_files(WorldFiles const& files, Watch const& watch);

}  // namespace amity::interop
