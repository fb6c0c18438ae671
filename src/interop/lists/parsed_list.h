// SPDX-License-Identifier: Apache-2.0
// What a file of ties says, whatever its format, before anything is decided about it; and the readers, each a function
// on a stream. Private to the room.
#pragma once

#include "core/partial_date.h"
#include "interop/lists/import.h"
#include "partnerships/assertion.h"
#include "reconciliation/mention.h"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace amity::interop::lists {

// Of refusals and of cities that wait, how many are told one by one; the others are counted.
inline constexpr std::size_t told_one_by_one = 1000;

struct ParsedList {
  std::string format;
  std::string ties_file;
  std::vector<reconciliation::CityMention> cities;
  std::vector<reconciliation::TieMention> ties;
  std::vector<partnerships::Source> sources;
  std::int64_t cities_read{};  // rows of a file of cities; 0 where cities are only named by ties
  std::int64_t ties_read{};
  std::int64_t refused{};       // rows
  std::int64_t refused_told{};  // of these: rows of which refusals tells
  std::vector<formats::Refusal> refusals;

  std::int64_t read() const { return cities_read + ties_read; }
  void refuse(formats::Refusal refusal, std::int64_t rows = 1);
  // All that is wrong with one row.
  void refuse(std::vector<formats::Refusal> refusals_of_row);
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
Result<ParsedList> parse_pair(NamedStream cities, NamedStream ties, WorldFiles const& files);
// Comma- or tab-separated rows, with or without a head; names: "Q84<tab>London" lines, may be null.
Result<ParsedList> parse_table(NamedStream table, char separator, WorldFiles const& files, NamedStream* names);
// SPARQL JSON results; one result is in memory at a time.
Result<ParsedList> parse_sparql(NamedStream results, WorldFiles const& files);
// Wikidata entity documents or a dump of them: the P190 statements; one entity is in memory at a time.
Result<ParsedList> parse_entity(NamedStream document, WorldFiles const& files);

// Whatever the paths hold, told by content.
Result<ParsedList> parse_files(WorldFiles const& files, ImportMonitor const& monitor);

}  // namespace amity::interop::lists
