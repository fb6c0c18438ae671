// SPDX-License-Identifier: Apache-2.0
// Our own pair of tables: cities.csv with an id for each city, ties.csv between these ids.
#include "atlas/city.h"
#include "interop/formats/record_fields.h"
#include "parsed_list.h"

#include <algorithm>

namespace amity::interop::lists {
namespace {

using CityRows = std::unordered_map<std::string, std::uint32_t>;

// Held against the globe and the country later.
std::optional<reconciliation::GivenPlace> place_of(fields::Reader& in) {
  auto const lat = in.optional<double>("lat");
  auto const lon = in.optional<double>("lon");
  if (lat && lon) return reconciliation::GivenPlace{*lat, *lon, "lat"};
  if (lat || lon)
    in.refuse(lat ? "lon" : "lat",
              Error{Errc::invalid, "a position needs both latitude and longitude", {}, "both, or neither"});
  return std::nullopt;
}

void take_city_row(fields::Reader& in, ParsedList& parsed, CityRows& known) {
  reconciliation::CityMention city;
  auto const id = in.required<std::string>("id");
  city.line = in.line();
  city.name = in.required<std::string>("name", {.most = 300, .lines = fields::Lines::many});
  city.wikidata_id = in.optional<std::uint32_t>("wikidata_id", atlas::parse_wikidata_id, "");
  city.geonames_id = in.optional<std::uint32_t>("geonames_id", {.least = 1});
  city.given = place_of(in);
  city.people = in.optional<std::int64_t>("population", {.least = 0});
  if (auto code = in.optional<std::string>("country_iso2")) city.countries.push_back(std::move(*code));
  city.aliases = in.list<std::string>("aliases", formats::long_text, {.most = 10'000});
  city.of_city_list = true;
  if (in.failed()) return;
  auto const [at, fresh] = known.try_emplace(id, static_cast<std::uint32_t>(parsed.cities.size()));
  if (!fresh)
    return in.refuse("id", Error{Errc::conflict,
                                 "it stands on line " + std::to_string(parsed.cities[at->second].line) + " already",
                                 {},
                                 "one row for each city"});
  parsed.cities.push_back(std::move(city));
}

std::optional<partnerships::Kind> kind_word(std::string_view word) {
  if (word == "sister") return partnerships::Kind::sister_city;
  if (word == "friendly") return partnerships::Kind::friendly_exchange;
  return partnerships::parse_kind(word);
}

std::uint32_t end_of_tie(fields::Reader& in, std::string_view column, CityRows const& known) {
  auto const city_of = [&](std::string_view id) -> Result<std::uint32_t> {
    if (auto const at = known.find(std::string(id)); at != known.end()) return at->second;
    return fail(Errc::not_found, "no accepted row of the cities' file has this id", {}, "an id of that file");
  };
  return in.required<std::uint32_t>(column, city_of, "");
}

// Snapshots state that a tie is there; the sources named so were read for their dates.
bool states_dates(std::string_view key) {
  return key.find("dated") != std::string_view::npos || key.find("entity") != std::string_view::npos ||
         key.find("curated") != std::string_view::npos;
}

void name_sources(fields::Reader& in, ParsedList& parsed, reconciliation::TieMention& tie,
                  std::string const& otherwise) {
  auto keys = in.list<std::string>("source");
  if (keys.empty() && !otherwise.empty()) keys.push_back(otherwise);
  if (keys.empty())
    in.refuse("source",
              Error{Errc::invalid, "it names no source", {}, "a source in the row, or --source for all of them"});
  for (auto const& key : keys) {
    auto const source = parsed.source(key);
    if (std::ranges::find(tie.sources, source) != tie.sources.end()) continue;
    tie.sources.push_back(source);
    if (states_dates(key)) tie.dated.push_back(source);
  }
  if (tie.dated.empty()) tie.dated = tie.sources;
}

void take_tie_row(fields::Reader& in, ParsedList& parsed, CityRows const& known, std::string const& otherwise) {
  reconciliation::TieMention tie;
  tie.line = in.line();
  tie.a = end_of_tie(in, "city_a", known);
  tie.b = end_of_tie(in, "city_b", known);
  if (in.ok("city_a") && tie.a == tie.b)
    in.refuse("city_b", Error{Errc::invalid, "a city is tied to itself", {}, "two different cities"});
  tie.says.signed_on = in.optional<PartialDate>("start_year");
  tie.says.ended_on = in.optional<PartialDate>("end_year");
  tie.says.kind =
      in.optional<partnerships::Kind>("kind", kind_word, "sister, friendly, sister_city, friendly_exchange or project");
  tie.says.said_by = in.optional<partnerships::Side>("claimed_by", partnerships::parse_side, "a, b or both, or nothing")
                         .value_or(partnerships::Side::none);
  auto const& [from, to] = std::pair{tie.says.signed_on, tie.says.ended_on};
  if (from && to && before(*to, *from) == Truth::yes)
    in.refuse(
        "end_year",
        Error{Errc::invalid, "the end lies before the beginning, " + to_string(*from), {}, "an end on or after it"});
  name_sources(in, parsed, tie, otherwise);
  if (!in.failed()) parsed.ties.push_back(std::move(tie));
}

}  // namespace

Result<ParsedList> parse_pair(NamedStream cities, NamedStream ties, WorldFiles const& files) {
  ParsedList parsed;
  parsed.format = "amity-pair";
  parsed.ties_file = ties.name;
  CityRows known;
  auto const rows_of = [&](NamedStream& file, formats::TableShape const& shape, auto const& take) {
    return formats::read_table(
        file.in, file.name, shape,
        [&](formats::Record const& record) {
          auto const source = formats::source_of(record);
          fields::Reader in(source);
          if (!record.ended())
            in.refuse(record.columns().back(), Error{Errc::invalid, formats::cut_off, {}, formats::whole_last_line});
          take(in);
          if (in.failed()) parsed.refuse(formats::refusals_of(in.errors(), file.name, record.line()));
        },
        [&](formats::Refusal refusal) { parsed.refuse(std::move(refusal)); });
  };
  auto const city_rows = rows_of(cities,
                                 {{"id", "name"},
                                  {"country_iso2", "lat", "lon", "population", "wikidata_id", "geonames_id",
                                   "enwiki_title", "aliases", "loc_source"}},
                                 [&](fields::Reader& in) { take_city_row(in, parsed, known); });
  if (!city_rows) return Failure{city_rows.error()};
  parsed.cities_read = *city_rows;
  for (auto& city : parsed.cities) city.file = cities.name;
  auto const tie_rows = rows_of(
      ties,
      {{"city_a", "city_b"}, {"start_year", "end_year", "kind", "claimed_by", "first_seen", "last_seen", "source"}},
      [&](fields::Reader& in) { take_tie_row(in, parsed, known, files.source); });
  if (!tie_rows) return Failure{tie_rows.error()};
  parsed.ties_read = *tie_rows;
  return parsed;
}

}  // namespace amity::interop::lists
