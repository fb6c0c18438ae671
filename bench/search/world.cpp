// SPDX-License-Identifier: Apache-2.0
#include "world.h"

#include "atlas/fold.h"
#include "atlas/gazetteer.h"
#include "atlas/put_city.h"
#include "db/database.h"

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include <array>
#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <stdexcept>

namespace amity::bench {
namespace {

namespace fs = std::filesystem;

// Fields of a CSV line; a field in quotes may have commas, and no line of these files has a line break in a field.
std::vector<std::string> csv_fields(std::string const& line) {
  std::vector<std::string> fields(1);
  auto quoted = false;
  for (auto const c : line) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else if (c != '\r')
      fields.back() += c;
  }
  return fields;
}

template <class F>
void each_line(fs::path const& path, F&& f) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);  // the names of the columns
  while (std::getline(in, line)) f(csv_fields(line));
}

std::uint32_t number(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

using IdsByText = std::unordered_map<std::string, CityId>;

// Adds the aliases of the world's list to the places of the gazetteer; returns which city each of its ids is.
IdsByText add_aliases(db::Transaction& transaction, fs::path const& shared_data) {
  IdsByText cities;
  each_line(shared_data / "world/cities.csv", [&](std::vector<std::string> const& field) {
    atlas::CityRecord record;
    record.geonames_id = number(field.at(7));
    record.country = field.at(2);
    if (*record.geonames_id == 0 || record.country.empty()) return;
    record.names = {{"en", field.at(1)}};
    std::istringstream aliases(field.at(9));
    for (std::string alias; std::getline(aliases, alias, ';');)
      if (auto const key = atlas::fold(alias); key && !key->empty())
        record.aliases.push_back({"", atlas::NameSort::alias, alias});
    if (auto const change = atlas::put_city(transaction, record)) cities.emplace(field.at(0), change->city);
  });
  return cities;
}

icu::UnicodeString exemplar(icu::UnicodeString const& zone, char const* language) {
  auto error = U_ZERO_ERROR;
  std::unique_ptr<icu::TimeZoneNames> const names{icu::TimeZoneNames::createInstance(icu::Locale(language), error)};
  icu::UnicodeString name;
  if (U_SUCCESS(error)) names->getExemplarLocationName(zone, name);
  return name;
}

std::string utf8(icu::UnicodeString const& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// CLDR's names of the cities that stand for time zones, for the largest city of that name in the zone's country.
void add_names_of_time_zones(db::Transaction& transaction, atlas::Atlas const& atlas) {
  auto error = U_ZERO_ERROR;
  std::unique_ptr<icu::StringEnumeration> const zones{
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, error)};
  for (auto const* zone = zones->snext(error); zone; zone = zones->snext(error)) {
    std::array<char, 8> country{};
    icu::TimeZone::getRegion(*zone, country.data(), static_cast<std::int32_t>(country.size()), error);
    auto const key = atlas::fold(utf8(exemplar(*zone, "en")));
    if (!key) continue;
    for (auto const* const city : atlas.named(*key)) {
      if (city->country != country.data()) continue;
      atlas::CityRecord record;
      record.geonames_id = city->geonames_id;
      record.country = city->country;
      for (auto const* const language : {"zh", "ja"})
        if (auto const name = utf8(exemplar(*zone, language)); !name.empty()) record.names.emplace(language, name);
      if (auto const change = atlas::put_city(transaction, record); !change)
        std::cerr << change.error().message << "\n";
      break;
    }
  }
}

}  // namespace

World make_world(WorldSources const& sources) {
  auto database = db::Database::open(":memory:").value();
  database.migrate().value();
  auto transaction = database.write();
  auto const report =
      atlas::import_gazetteer(transaction, atlas::GazetteerFiles::in_node_modules(sources.node_modules));
  if (!report) throw std::runtime_error(report.error().message);
  IdsByText cities;
  if (!sources.shared_data.empty()) cities = add_aliases(transaction, sources.shared_data);
  add_names_of_time_zones(transaction, atlas::Atlas::load(transaction));

  World world{atlas::Atlas::load(transaction), {}, {}};
  each_line(sources.shared_data / "world/ties.csv", [&](std::vector<std::string> const& field) {
    for (auto const& end : {field.at(0), field.at(1)})
      if (auto const city = cities.find(end); city != cities.end()) ++world.partnerships[city->second.value];
  });
  for (auto const& city : world.atlas.cities())
    if (world.partnerships.empty() || world.partnerships.contains(city.id.value)) world.partners.push_back(city.id);
  return world;
}

std::vector<PeerRow> peer_rows(World const& world) {
  std::vector<PeerRow> rows;
  for (auto const& city : world.atlas.cities()) {
    auto const found = world.partnerships.find(city.id.value);
    auto const degree = found == world.partnerships.end() ? 0 : found->second;
    auto const add = [&](std::string_view folded) {
      rows.push_back({std::string(folded), city.id.value, degree, city.population.value_or(0)});
    };
    add(world.atlas.folded(city));
    for (auto const& name : world.atlas.names(city))
      if (world.atlas.folded(name) != world.atlas.folded(city)) add(world.atlas.folded(name));
  }
  return rows;
}

}  // namespace amity::bench
