// SPDX-License-Identifier: Apache-2.0
#include "loader.h"

#include "atlas/country.h"
#include "curation/cities.h"
#include "pavilion/hall.h"

#include <algorithm>

namespace amity::interop::office_folder {
namespace {

using partnerships::Change;

partnerships::Side side_of(std::string_view word, CityId home, CityId partner) {
  auto const home_side = home < partner ? partnerships::Side::a : partnerships::Side::b;
  auto const partner_side = home < partner ? partnerships::Side::b : partnerships::Side::a;
  if (word == "home") return home_side;
  if (word == "partner") return partner_side;
  return word == "both" ? partnerships::Side::both : partnerships::Side::none;
}

// What a verb says of a row; at the column where it names no field.
void refuse(fields::Reader& in, Error const& error, std::string_view column) {
  in.refuse(error.field.empty() ? column : std::string_view{error.field}, error);
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
        auto const source = formats::source_of(record);
        fields::Reader in(source);
        take(in);
        if (!in.failed()) {
          ++report_.files.back().accepted;
          return;
        }
        ++report_.files.back().refused;
        for (auto& refusal : formats::refusals_of(in.errors(), file, record.line()))
          report_.refused.push_back(std::move(refusal));
      },
      refuse);
  if (!rows) return Failure{rows.error()};
  report_.files.back().read = *rows;
  return {};
}

void OfficeLoader::counted(Change change) { report_.files.back().changed += change == Change::unchanged ? 0 : 1; }

bool OfficeLoader::first_time(fields::Reader& in, std::string const& file, std::string const& key,
                              std::string_view column) {
  auto const [at, fresh] = seen_.try_emplace({file, key}, in.line());
  if (!fresh)
    in.refuse(
        column,
        Error{Errc::conflict, "it stands on line " + std::to_string(at->second) + " already", {}, "one row for each"});
  return fresh;
}

CityId OfficeLoader::partner(fields::Reader& in) {
  auto const city_of = [&](std::string_view slug) -> Result<CityId> {
    if (auto const at = cities_.find(std::string(slug)); at != cities_.end()) return at->second;
    return fail(Errc::not_found, "no accepted row of cities.csv has this slug", {}, "a slug of cities.csv");
  };
  return in.required<CityId>("partner", city_of, "");
}

SourceId OfficeLoader::source(fields::Reader& in, std::string_view column) {
  return in.required<SourceId>(column, references().source, "");
}

// By what was accepted of the folder so far.
curation::References OfficeLoader::references() {
  return {[this](std::string_view key) -> Result<SourceId> {
            if (auto const at = sources_.find(std::string(key)); at != sources_.end()) return at->second;
            return fail(Errc::not_found, "no accepted row of sources.csv has this key", {}, "a key of sources.csv");
          },
          [this](std::string_view slug) -> Result<std::string> {
            if (atlas::find_region(slug) != nullptr ||
                std::ranges::find(office_.regions, slug, &partnerships::OwnRegion::slug) != office_.regions.end())
              return std::string(slug);
            return fail(Errc::not_found, "no region has this slug", {},
                        "a [[region]] of office.toml, or a UN region such as south-eastern-asia");
          },
          [this](std::string_view code) { return country(code); },
          [this](std::string_view slug) -> Result<std::string> {
            if (cities_.contains(std::string(slug))) return std::string(slug);
            return fail(Errc::not_found, "no accepted row of cities.csv has this slug", {}, "a slug of cities.csv");
          }};
}

Result<OfficeReport> OfficeLoader::load(OfficeSettings const& settings) {
  // The office's own regions and id come first: other rows refer to them.
  office_ = settings.office;
  if (auto const done = read_cities(); !done) return Failure{done.error()};
  if (auto const done = put_the_office(settings); !done) return Failure{done.error()};
  for (auto const step : {&OfficeLoader::read_sources, &OfficeLoader::read_assertions, &OfficeLoader::read_history,
                          &OfficeLoader::read_halls, &OfficeLoader::read_figures, &OfficeLoader::read_targets,
                          &OfficeLoader::read_policies, &OfficeLoader::read_posts, &OfficeLoader::read_documents})
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
              [&](fields::Reader& in) { take_city(in); });
}

void OfficeLoader::take_city(fields::Reader& in) {
  auto const city = curation::read_city(in);
  if (in.failed() || !first_time(in, "cities.csv", city.slug, "slug")) return;
  // Before anything of it is written: a second slug for a city of an earlier row.
  if (city.geonames_id && !first_time(in, "geonames", std::to_string(*city.geonames_id), "geonames")) return;
  if (city.wikidata_id && !first_time(in, "wikidata", std::to_string(*city.wikidata_id), "wikidata")) return;
  auto const put = atlas::put_city(transaction_, city);
  if (!put) return refuse(in, put.error(), "slug");
  auto const twin =
      std::find_if(cities_.begin(), cities_.end(), [&](auto const& known) { return known.second == put->city; });
  if (twin != cities_.end())
    return in.refuse(
        "slug", Error{Errc::conflict, "it is the same city as \"" + twin->first + "\"", {}, "one row for each city"});
  cities_.emplace(city.slug, put->city);
  if (put->kind != atlas::ChangeKind::unchanged) counted(Change::changed);
}

Result<void> OfficeLoader::read_sources() {
  return read("sources.csv", Need::required, {{"key", "kind", "name"}, {"url", "published", "retrieved", "note"}},
              [&](fields::Reader& in) { take_source(in); });
}

void OfficeLoader::take_source(fields::Reader& in) {
  partnerships::Source source;
  source.office = office_.id;
  source.key = in.required<std::string>("key");
  source.kind =
      in.required<partnerships::SourceKind>("kind", partnerships::parse_source_kind, "office, official, press or list");
  source.name = in.required<std::string>("name", formats::long_text);
  source.url = formats::text(in, "url");
  source.published = in.optional<PartialDate>("published");
  source.retrieved = in.optional<PartialDate>("retrieved");
  source.note = formats::text(in, "note");
  if (in.failed() || !first_time(in, "sources.csv", source.key, "key")) return;
  auto const put = partnerships::put_source(transaction_, source);
  if (!put) return refuse(in, put.error(), "key");
  sources_.emplace(source.key, put->id);
  counted(put->change);
}

Result<void> OfficeLoader::read_assertions() {
  return read("assertions.csv", Need::required,
              {{"partner", "source", "confidence"}, {"kind", "stage", "signed", "ended", "side", "as_of", "note"}},
              [&](fields::Reader& in) { take_assertion(in); });
}

void OfficeLoader::take_assertion(fields::Reader& in) {
  partnerships::Assertion said;
  said.office = office_.id;
  auto const city = partner(in);
  said.source = source(in, "source");
  said.kind =
      in.optional<partnerships::Kind>("kind", partnerships::parse_kind, "sister_city, friendly_exchange or project");
  said.stage = in.optional<partnerships::Stage>(
      "stage", partnerships::parse_stage,
      "contact, intent, exchange, approval, active, dormant, suspended, ended or denied");
  said.signed_on = in.optional<PartialDate>("signed");
  said.ended_on = in.optional<PartialDate>("ended");
  auto const side = in.optional<std::string>("side", parse_office_side, "home, partner, both or none");
  said.confidence =
      in.required<partnerships::Confidence>("confidence", partnerships::parse_confidence, "high, medium or low");
  said.as_of = in.optional<PartialDate>("as_of");
  said.note = formats::text(in, "note");
  if (in.failed()) return;
  auto const key = std::to_string(city.value) + "/" + std::to_string(said.source.value);
  if (!first_time(in, "assertions.csv", key, "partner")) return;
  // Before the pair is made: what is refused leaves nothing behind.
  if (auto const checked = partnerships::check(said); !checked) return refuse(in, checked.error(), "ended");
  said.said_by = side_of(side.value_or("none"), office_.home, city);
  auto const pair = partnerships::put_partnership(transaction_, office_.home, city);
  if (!pair) return refuse(in, pair.error(), "partner");
  said.partnership = pair->id;
  auto const put = partnerships::put_assertion(transaction_, said);
  if (!put) return refuse(in, put.error(), "partner");
  counted(put->change);
}

}  // namespace amity::interop::office_folder
