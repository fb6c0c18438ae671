// SPDX-License-Identifier: Apache-2.0
// Our own pair of tables: cities.csv with an id for each city, ties.csv between these ids.
#include "atlas/city.h"
#include "harvest.h"
#include "interop/formats/row_reader.h"

#include <algorithm>
#include <charconv>

namespace amity::interop::lists {
namespace {

using CityRows = std::unordered_map<std::string, std::uint32_t>;

std::optional<double> decimal(formats::RowReader& row, std::string_view column) {
  auto const text = row.text(column);
  if (text.empty()) return std::nullopt;
  double value{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size()) return value;
  row.refuse(column, "it is not a number of degrees", "decimal degrees such as 25.04333");
  return std::nullopt;
}

std::optional<reconciliation::GivenPlace> place_of(formats::RowReader& row) {
  auto const lat = decimal(row, "lat");
  auto const lon = decimal(row, "lon");
  if (!row.ok() || (!lat && !lon)) return std::nullopt;
  if (lat && lon) return reconciliation::GivenPlace{*lat, *lon, "lat"};
  row.refuse(lat ? "lon" : "lat", "a position needs both latitude and longitude", "both, or neither");
  return std::nullopt;
}

std::optional<std::uint32_t> entity(formats::RowReader& row, std::string_view column) {
  auto const text = row.text(column);
  if (text.empty()) return std::nullopt;
  auto const id = atlas::parse_public_id(text);
  if (id && id->scheme == atlas::PublicId::Scheme::wikidata) return id->number;
  row.refuse(column, "this is not a Wikidata id", "Q and a number, such as Q182852");
  return std::nullopt;
}

std::vector<std::string> split_at(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

void take_city_row(formats::RowReader& row, Harvest& harvest, CityRows& known) {
  reconciliation::CityMention city;
  auto const id = row.required("id");
  city.line = row.line();
  city.name = row.required("name");
  city.wikidata_id = entity(row, "wikidata_id");
  city.geonames_id = row.number<std::uint32_t>("geonames_id", 1);
  city.given = place_of(row);
  city.people = row.number<std::int64_t>("population", 0);
  if (auto const code = row.text("country_iso2"); !code.empty()) city.countries.emplace_back(code);
  city.aliases = split_at(row.text("aliases"), ';');
  city.of_city_list = true;
  if (city.name.size() > 300) row.refuse("name", "it is longer than 300 bytes", "the city's name");
  if (!row.ok()) return;
  auto const [at, fresh] = known.try_emplace(id, static_cast<std::uint32_t>(harvest.cities.size()));
  if (!fresh) {
    row.refuse("id", "it stands on line " + std::to_string(harvest.cities[at->second].line) + " already",
               "one row for each city");
    return;
  }
  harvest.cities.push_back(std::move(city));
}

std::optional<partnerships::Kind> kind_word(std::string_view word) {
  if (word == "sister") return partnerships::Kind::sister_city;
  if (word == "friendly") return partnerships::Kind::friendly_exchange;
  return partnerships::parse_kind(word);
}

std::uint32_t end_of_tie(formats::RowReader& row, std::string_view column, CityRows const& known) {
  auto const id = row.required(column);
  if (auto const at = known.find(id); at != known.end()) return at->second;
  row.refuse(column, "no accepted row of the cities' file has this id", "an id of that file");
  return 0;
}

// Snapshots state that a tie is there; the sources named so were read for their dates.
bool states_dates(std::string_view key) {
  return key.find("dated") != std::string_view::npos || key.find("entity") != std::string_view::npos ||
         key.find("curated") != std::string_view::npos;
}

void name_sources(formats::RowReader& row, Harvest& harvest, reconciliation::TieMention& tie,
                  std::string const& otherwise) {
  auto keys = split_at(row.text("source"), ';');
  if (keys.empty() && !otherwise.empty()) keys.push_back(otherwise);
  if (keys.empty()) row.refuse("source", "it names no source", "a source in the row, or --source for all of them");
  for (auto const& key : keys) {
    auto const source = harvest.source(key);
    if (std::ranges::find(tie.sources, source) != tie.sources.end()) continue;
    tie.sources.push_back(source);
    if (states_dates(key)) tie.dated.push_back(source);
  }
  if (tie.dated.empty()) tie.dated = tie.sources;
}

void take_tie_row(formats::RowReader& row, Harvest& harvest, CityRows const& known, std::string const& otherwise) {
  reconciliation::TieMention tie;
  tie.line = row.line();
  tie.a = end_of_tie(row, "city_a", known);
  tie.b = end_of_tie(row, "city_b", known);
  if (row.ok() && tie.a == tie.b) row.refuse("city_b", "a city is tied to itself", "two different cities");
  tie.says.signed_on = row.date("start_year");
  tie.says.ended_on = row.date("end_year");
  tie.says.kind = row.word("kind", kind_word, "sister, friendly, sister_city, friendly_exchange or project");
  tie.says.said_by =
      row.word("claimed_by", partnerships::parse_side, "a, b or both, or nothing").value_or(partnerships::Side::none);
  auto const& [from, to] = std::pair{tie.says.signed_on, tie.says.ended_on};
  if (from && to && before(*to, *from) == Truth::yes)
    row.refuse("end_year", "the end lies before the beginning, " + to_string(*from), "an end on or after it");
  name_sources(row, harvest, tie, otherwise);
  if (row.ok()) harvest.ties.push_back(std::move(tie));
}

}  // namespace

Result<Harvest> harvest_pair(NamedStream cities, NamedStream ties, WorldFiles const& files) {
  Harvest harvest;
  harvest.format = "amity-pair";
  harvest.ties_file = ties.name;
  CityRows known;
  auto const refuse = [&](formats::Refusal refusal) { harvest.refuse(std::move(refusal)); };
  auto const rows_of = [&](NamedStream& file, formats::TableShape const& shape, auto const& take) {
    return formats::read_table(
        file.in, file.name, shape,
        [&](formats::Record const& record) {
          formats::RowReader row(file.name, record);
          if (!record.ended()) row.refuse(record.columns().back(), formats::cut_off, formats::whole_last_line);
          take(row);
          if (!row.ok()) refuse(*row.refusal());
        },
        refuse);
  };
  auto const city_rows = rows_of(cities,
                                 {{"id", "name"},
                                  {"country_iso2", "lat", "lon", "population", "wikidata_id", "geonames_id",
                                   "enwiki_title", "aliases", "loc_source"}},
                                 [&](formats::RowReader& row) { take_city_row(row, harvest, known); });
  if (!city_rows) return Failure{city_rows.error()};
  harvest.cities_read = *city_rows;
  for (auto& city : harvest.cities) city.file = cities.name;
  auto const tie_rows = rows_of(
      ties,
      {{"city_a", "city_b"}, {"start_year", "end_year", "kind", "claimed_by", "first_seen", "last_seen", "source"}},
      [&](formats::RowReader& row) { take_tie_row(row, harvest, known, files.source); });
  if (!tie_rows) return Failure{tie_rows.error()};
  harvest.ties_read = *tie_rows;
  return harvest;
}

}  // namespace amity::interop::lists
