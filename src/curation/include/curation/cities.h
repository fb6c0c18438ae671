// SPDX-License-Identifier: Apache-2.0
// Cities as an office's people write them down: one that no atlas has, and those of the office's own circle.
#pragma once

#include "atlas/put_city.h"
#include "commands/merge.h"
#include "fields/reader.h"
#include "partnerships/recording.h"

#include <array>
#include <optional>
#include <string_view>

namespace amity::curation {

// A row of cities.csv, as a folder has it and as a form gives it.
atlas::CityRecord read_city(fields::Reader& in);

// The columns of cities.csv, in their order.
inline constexpr std::array<std::string_view, 17> city_columns{
    "slug",       "wikidata",          "geonames",      "country",        "lat",      "lon",
    "population", "population_source", "population_on", "sort",           "timezone", "name_zh",
    "name_ja",    "name_en",           "name_local",    "local_language", "aliases"};

// Texts slug, wikidata, geonames, country, lat, lon, population, population_source, population_on, sort, timezone,
// name_zh, name_ja, name_en, name_local, local_language, aliases; other names of the city are aliases, and of its
// populations it is the best that is not the gazetteer's. Nothing where there is no such city.
std::optional<commands::FieldTexts> kept_city(db::Transaction& transaction, CityId city);

struct CityWritten {
  partnerships::Change change{partnerships::Change::unchanged};
  CityId city{};
};
// Makes a city. Errors at its columns; at slug (taken) and at the ids for a city that the atlas has already: it is
// found there. A position and a name are needed.
commands::Outcome<CityWritten> add_city(commands::Command& command, commands::FieldTexts const& wanted);
// Changes a city of the office's circle: names, time zone, population, ids that it lacks. What stands there can be
// replaced and added to, not emptied (not_emptied), and a short name stays (links use it). Refused for another office's
// home city, and for one that is no partner.
commands::Outcome<CityWritten> change_city(commands::Command& command, CityId city, commands::FieldTexts const& wanted,
                                           std::optional<commands::FieldTexts> const& seen);

}  // namespace amity::curation
