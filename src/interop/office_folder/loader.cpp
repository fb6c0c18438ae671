// SPDX-License-Identifier: Apache-2.0
#include "loader.h"

#include "atlas/country.h"
#include "atlas/put_city.h"
#include "pavilion/hall.h"

#include <algorithm>

namespace amity::interop::office_folder {
namespace {

using partnerships::Change;

std::optional<double> degrees(formats::RowReader& row, std::string_view column) {
  auto const text = row.text(column);
  if (text.empty()) return std::nullopt;
  double value{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc{} && end == text.data() + text.size()) return value;
  row.refuse(column, "it is not a number of degrees", "decimal degrees such as 25.04333");
  return std::nullopt;
}

std::optional<LatLon> position(formats::RowReader& row) {
  auto const lat = degrees(row, "lat");
  auto const lon = degrees(row, "lon");
  if (!lat && !lon) return std::nullopt;
  if (!lat || !lon) {
    row.refuse(lat ? "lon" : "lat", "a position needs both latitude and longitude",
               "decimal degrees in both, or in neither");
    return std::nullopt;
  }
  auto const at = LatLon::of(*lat, *lon);
  if (at) return *at;
  row.refuse(at.error(), "lat");
  return std::nullopt;
}

std::optional<std::uint32_t> wikidata_number(formats::RowReader& row) {
  auto const text = row.text("wikidata");
  if (text.empty()) return std::nullopt;
  auto const id = atlas::parse_public_id(text);
  if (id && id->scheme == atlas::PublicId::Scheme::wikidata) return id->number;
  row.refuse("wikidata", "this is not a Wikidata id", "Q and a number, such as Q182852");
  return std::nullopt;
}

// "ja:クンミン;former:en:Chittagong"
std::vector<atlas::CityRecord::Alias> aliases(formats::RowReader& row) {
  std::vector<atlas::CityRecord::Alias> list;
  auto rest = row.text("aliases");
  while (!rest.empty()) {
    auto const end = std::min(rest.find(';'), rest.size());
    auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    atlas::CityRecord::Alias alias;
    if (part.starts_with("former:")) {
      alias.sort = atlas::NameSort::former;
      part.remove_prefix(7);
    }
    if (auto const colon = part.find(':'); colon != std::string_view::npos && colon <= 8) {
      alias.language = std::string(part.substr(0, colon));
      part.remove_prefix(colon + 1);
    }
    if (part.empty()) continue;
    alias.text = std::string(part);
    list.push_back(std::move(alias));
  }
  return list;
}

partnerships::Side side_of(std::string_view word, CityId home, CityId partner) {
  auto const home_side = home < partner ? partnerships::Side::a : partnerships::Side::b;
  auto const partner_side = home < partner ? partnerships::Side::b : partnerships::Side::a;
  if (word == "home") return home_side;
  if (word == "partner") return partner_side;
  return word == "both" ? partnerships::Side::both : partnerships::Side::none;
}

std::optional<std::string> parse_office_side(std::string_view word) {
  for (auto const known : {"home", "partner", "both", "none"})
    if (word == known) return std::string(word);
  return std::nullopt;
}

}  // namespace

Result<void> OfficeLoader::read(std::string const& file, Need need, formats::TableShape const& shape,
                                TakeRow const& take) {
  auto const path = folder_ / file;
  if (need == Need::optional && !std::filesystem::exists(path)) return {};
  report_.files.push_back({file});
  auto const refuse = [&](formats::Refusal refusal) {
    ++report_.files.back().refused;
    report_.refused.push_back(std::move(refusal));
  };
  auto const rows = formats::read_table(
      path, shape,
      [&](formats::Record const& record) {
        formats::RowReader row(file, record);
        take(row);
        if (row.ok())
          ++report_.files.back().accepted;
        else
          refuse(*row.refusal());
      },
      refuse);
  if (!rows) return Failure{rows.error()};
  report_.files.back().read = *rows;
  return {};
}

void OfficeLoader::counted(Change change) { report_.files.back().changed += change == Change::unchanged ? 0 : 1; }

bool OfficeLoader::first_time(formats::RowReader& row, std::string const& file, std::string const& key,
                              std::string_view column) {
  auto const [at, fresh] = seen_.try_emplace({file, key}, row.line());
  if (!fresh) row.refuse(column, "it stands on line " + std::to_string(at->second) + " already", "one row for each");
  return fresh;
}

CityId OfficeLoader::partner(formats::RowReader& row) {
  auto const slug = row.required("partner");
  auto const at = cities_.find(slug);
  if (at != cities_.end()) return at->second;
  row.refuse("partner", "no accepted row of cities.csv has this slug", "a slug of cities.csv");
  return {};
}

SourceId OfficeLoader::source(formats::RowReader& row, std::string_view column) {
  auto const key = row.required(column);
  auto const at = sources_.find(key);
  if (at != sources_.end()) return at->second;
  row.refuse(column, "no accepted row of sources.csv has this key", "a key of sources.csv");
  return {};
}

void OfficeLoader::check_region(formats::RowReader& row) {
  auto const slug = row.text("region");
  if (slug.empty() || atlas::find_region(slug) != nullptr) return;
  if (std::any_of(office_.regions.begin(), office_.regions.end(),
                  [&](auto const& region) { return region.slug == slug; }))
    return;
  row.refuse("region", "no region has this slug",
             "a [[region]] of office.toml, or a UN region such as south-eastern-asia");
}

Result<OfficeReport> OfficeLoader::load(OfficeSettings const& settings) {
  // The office's own regions and id come first: other rows refer to them.
  office_ = settings.office;
  if (auto const done = read_cities(); !done) return Failure{done.error()};
  if (auto const done = put_the_office(settings); !done) return Failure{done.error()};
  for (auto const step : {&OfficeLoader::read_sources, &OfficeLoader::read_assertions, &OfficeLoader::read_history,
                          &OfficeLoader::read_halls, &OfficeLoader::read_figures, &OfficeLoader::read_targets,
                          &OfficeLoader::read_policies, &OfficeLoader::read_posts})
    if (auto const done = (this->*step)(); !done) return Failure{done.error()};
  report_.id = office_.id;
  report_.office = office_.slug;
  return report_;
}

Result<void> OfficeLoader::put_the_office(OfficeSettings const& settings) {
  auto const home = cities_.find(settings.home);
  if (home == cities_.end()) {
    auto const why = std::find_if(report_.refused.begin(), report_.refused.end(),
                                  [](formats::Refusal const& refusal) { return refusal.file == "cities.csv"; });
    return fail(Errc::invalid,
                "office.toml: no accepted row of cities.csv has the home city's slug \"" + settings.home + "\"" +
                    (why == report_.refused.end() ? "" : " (line " + std::to_string(why->line) + ": " + why->why + ")"),
                "home", "the slug of a row of cities.csv");
  }
  office_.home = home->second;
  auto const put = partnerships::put_office(transaction_, office_);
  if (!put) {
    auto error = put.error();
    error.message = "office.toml: " + error.message;
    return Failure{error};
  }
  office_.id = put->id;
  report_.files.push_back({"office.toml", 1, 1, put->change == Change::unchanged ? 0 : 1, 0});
  return {};
}

Result<void> OfficeLoader::read_cities() {
  return read("cities.csv", Need::required,
              {{"slug", "country", "name_en"},
               {"wikidata", "geonames", "lat", "lon", "population", "population_source", "population_on", "sort",
                "timezone", "name_zh", "name_ja", "name_local", "local_language", "aliases"}},
              [&](formats::RowReader& row) { take_city(row); });
}

void OfficeLoader::take_city(formats::RowReader& row) {
  atlas::CityRecord city;
  city.slug = row.required("slug");
  city.wikidata_id = wikidata_number(row);
  city.geonames_id = row.number<std::uint32_t>("geonames", 1);
  city.country = row.required("country");
  city.position = position(row);
  if (auto const people = row.number<std::int64_t>("population", 0))
    city.population = {row.required("population_source"), row.date("population_on"), *people};
  city.sort = row.word(
      "sort",
      [](std::string_view word) -> std::optional<atlas::CitySort> {
        auto const sort = atlas::parse_city_sort(word);
        return sort ? std::optional(*sort) : std::nullopt;
      },
      "city, district, county, province or region");
  city.timezone = std::string(row.text("timezone"));
  city.names = row.texts("name");
  city.local_name = std::string(row.text("name_local"));
  city.local_language = std::string(row.text("local_language"));
  city.aliases = aliases(row);
  if (!row.ok() || !first_time(row, "cities.csv", city.slug, "slug")) return;
  // Before anything of it is written: a second slug for a city of an earlier row.
  if (city.geonames_id && !first_time(row, "geonames", std::to_string(*city.geonames_id), "geonames")) return;
  if (city.wikidata_id && !first_time(row, "wikidata", std::to_string(*city.wikidata_id), "wikidata")) return;
  auto const put = atlas::put_city(transaction_, city);
  if (!put) return row.refuse(put.error(), "slug");
  auto const twin =
      std::find_if(cities_.begin(), cities_.end(), [&](auto const& known) { return known.second == put->city; });
  if (twin != cities_.end())
    return row.refuse("slug", "it is the same city as \"" + twin->first + "\"", "one row for each city");
  cities_.emplace(city.slug, put->city);
  if (put->kind != atlas::ChangeKind::unchanged) counted(Change::changed);
}

Result<void> OfficeLoader::read_sources() {
  return read("sources.csv", Need::required, {{"key", "kind", "name"}, {"url", "published", "retrieved", "note"}},
              [&](formats::RowReader& row) { take_source(row); });
}

void OfficeLoader::take_source(formats::RowReader& row) {
  partnerships::Source source;
  source.office = office_.id;
  source.key = row.required("key");
  row.required("kind");
  source.kind = row.word("kind", partnerships::parse_source_kind, "office, official, press or list")
                    .value_or(partnerships::SourceKind::list);
  source.name = row.required("name");
  source.url = std::string(row.text("url"));
  source.published = row.date("published");
  source.retrieved = row.date("retrieved");
  source.note = std::string(row.text("note"));
  if (!row.ok() || !first_time(row, "sources.csv", source.key, "key")) return;
  auto const put = partnerships::put_source(transaction_, source);
  if (!put) return row.refuse(put.error(), "key");
  sources_.emplace(source.key, put->id);
  counted(put->change);
}

Result<void> OfficeLoader::read_assertions() {
  return read("assertions.csv", Need::required,
              {{"partner", "source", "confidence"}, {"kind", "stage", "signed", "ended", "side", "as_of", "note"}},
              [&](formats::RowReader& row) { take_assertion(row); });
}

void OfficeLoader::take_assertion(formats::RowReader& row) {
  partnerships::Assertion said;
  said.office = office_.id;
  auto const city = partner(row);
  said.source = source(row, "source");
  said.kind = row.word("kind", partnerships::parse_kind, "sister_city, friendly_exchange or project");
  said.stage = row.word("stage", partnerships::parse_stage,
                        "contact, intent, exchange, approval, active, dormant, suspended, ended or denied");
  said.signed_on = row.date("signed");
  said.ended_on = row.date("ended");
  auto const side = row.word("side", parse_office_side, "home, partner, both or none");
  row.required("confidence");
  said.confidence = row.word("confidence", partnerships::parse_confidence, "high, medium or low")
                        .value_or(partnerships::Confidence::low);
  said.as_of = row.date("as_of");
  said.note = std::string(row.text("note"));
  if (!row.ok()) return;
  auto const key = std::to_string(city.value) + "/" + std::to_string(said.source.value);
  if (!first_time(row, "assertions.csv", key, "partner")) return;
  // Before the pair is made: what is refused leaves nothing behind.
  if (auto const checked = partnerships::check(said); !checked) return row.refuse(checked.error(), "ended");
  said.said_by = side_of(side.value_or("none"), office_.home, city);
  auto const pair = partnerships::put_partnership(transaction_, office_.home, city);
  if (!pair) return row.refuse(pair.error(), "partner");
  said.partnership = pair->id;
  auto const put = partnerships::put_assertion(transaction_, said);
  if (!put) return row.refuse(put.error(), "partner");
  counted(put->change);
}

}  // namespace amity::interop::office_folder
