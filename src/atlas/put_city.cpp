// SPDX-License-Identifier: Apache-2.0
#include "atlas/put_city.h"

#include "atlas/fold.h"
#include "atlas/sql.h"
#include "city_record_check.h"
#include "db/database.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace amity::atlas {
namespace {

constexpr double farthest_from_gazetteer_km = 100;
// A city's two records, made from two lists, lie no farther apart than two ideas of its middle.
constexpr double farthest_of_one_place_km = 30;

// A city's row, as far as an office can have a say in it.
struct CityRow {
  CityId id;
  CitySort sort{CitySort::city};
  std::string name;
  std::string folded;
  std::string country;
  bool of_gazetteer{};
  std::optional<LatLon> position;
  std::optional<std::uint32_t> geonames_id;
  std::optional<std::uint32_t> wikidata_id;
  std::optional<std::string> slug;
  std::optional<std::string> timezone;
  std::optional<CityId> geonames_held_by;  // the other record of the place that has the id asked for
  std::optional<CityId> wikidata_held_by;
  bool is_to_link{};  // these two are not yet known to be one place
  bool operator==(CityRow const&) const = default;
};

CityRow city_row(db::Row const& row, CityId id) {
  CityRow city;
  city.id = id;
  city.sort = parse_city_sort(row.text(0)).value();
  city.name = row.text(1);
  city.folded = row.text(2);
  city.country = row.text(3);
  city.of_gazetteer = !row.text(4).empty();
  if (!row.is_null(5) && !row.is_null(6)) city.position = LatLon::of(row.real(5), row.real(6)).value();
  city.geonames_id = row.get<std::optional<std::uint32_t>>(7);
  city.wikidata_id = row.get<std::optional<std::uint32_t>>(8);
  city.slug = row.get<std::optional<std::string>>(9);
  city.timezone = row.get<std::optional<std::string>>(10);
  return city;
}

struct Found {
  std::string by;  // "GeoNames id 1804651"
  CityId city;     // of a place with several records, the one that stands for it
  CityId record;
};

std::vector<Found> find_all(db::Transaction& transaction, CityRecord const& record) {
  std::vector<Found> found;
  auto const look = [&](db::Query const& query, db::Param const& wanted, std::string const& by) {
    auto const read = [&](db::Row const& row) { return Found{by, row.get<CityId>(0), row.get<CityId>(1)}; };
    if (auto city = transaction.one(query, {wanted}, read)) found.push_back(std::move(*city));
  };
  if (record.geonames_id)
    look(sql::city_by_geonames, {"number", *record.geonames_id}, "GeoNames id " + std::to_string(*record.geonames_id));
  if (record.wikidata_id)
    look(sql::city_by_wikidata, {"number", *record.wikidata_id}, "Wikidata id Q" + std::to_string(*record.wikidata_id));
  if (!record.slug.empty()) look(sql::city_by_slug, {"slug", record.slug}, "slug " + record.slug);
  return found;
}

CityRow read_city(db::Transaction& transaction, CityId id) {
  return transaction.one(sql::city_by_id, {{"id", id}}, [&](db::Row const& row) { return city_row(row, id); }).value();
}

bool may_be_one_place(CityRow const& a, CityRow const& b) {
  return a.country == b.country && a.position && b.position &&
         distance_km(*a.position, *b.position) <= farthest_of_one_place_km;
}

// A record of the gazetteer and one that a list of the world brought are one place where somebody gives both their ids
// together. The list's record stands for it from then on: the list's ties hang on that.
bool link(db::Transaction& transaction, CityRecord const& record, std::vector<Found>& found) {
  if (!record.geonames_id || !record.wikidata_id || found.size() < 2) return false;
  auto const by_geonames = read_city(transaction, found[0].city);
  auto const by_wikidata = read_city(transaction, found[1].city);
  if (by_geonames.wikidata_id || by_wikidata.geonames_id || !may_be_one_place(by_geonames, by_wikidata)) return false;
  for (auto& one : found)
    if (one.city == by_geonames.id) one.city = by_wikidata.id;
  return true;
}

Result<std::optional<CityRow>> find(db::Transaction& transaction, CityRecord const& record) {
  auto found = find_all(transaction, record);
  if (found.empty()) return std::optional<CityRow>{};
  auto const differs = [&](Found const& other) { return other.city != found.front().city; };
  auto const is_linked = std::ranges::any_of(found, differs) && link(transaction, record, found);
  auto city = read_city(transaction, found.front().city);
  city.is_to_link = is_linked;
  for (auto const& other : found) {
    if (differs(other))
      return fail(Errc::conflict,
                  found.front().by + " and " + other.by + " mean two different cities, A" +
                      std::to_string(city.id.value) + " (" + city.name + ") and A" + std::to_string(other.city.value),
                  other.by.starts_with("slug") ? "slug" : "wikidata");
    if (other.record == city.id) continue;
    if (other.by.starts_with("GeoNames")) city.geonames_held_by = other.record;
    if (other.by.starts_with("Wikidata")) city.wikidata_held_by = other.record;
  }
  return std::optional{std::move(city)};
}

Failure conflict(CityRow const& city, std::string const& what, std::string field) {
  return fail(Errc::conflict, "A" + std::to_string(city.id.value) + " (" + city.name + ") " + what, std::move(field));
}

Result<void> agrees(CityRow const& city, CityRecord const& record) {
  if (city.country != record.country)
    return conflict(city, "lies in " + city.country + ", not " + record.country, "country");
  if (record.geonames_id && !city.geonames_held_by && city.geonames_id && *city.geonames_id != *record.geonames_id)
    return conflict(city, "has the GeoNames id " + std::to_string(*city.geonames_id) + " already", "geonames");
  if (record.wikidata_id && !city.wikidata_held_by && city.wikidata_id && *city.wikidata_id != *record.wikidata_id)
    return conflict(city, "has the Wikidata id Q" + std::to_string(*city.wikidata_id) + " already", "wikidata");
  if (city.of_gazetteer && city.position && record.position) {
    auto const apart_km = distance_km(*city.position, *record.position);
    if (apart_km > farthest_from_gazetteer_km)
      return conflict(city, "is " + std::to_string(std::lround(apart_km)) + " km from there in the gazetteer", "lat");
  }
  return {};
}

// The row once the record is taken in. A slug that links may use already is kept.
CityRow taken_in(CityRow city, CityRecord const& record) {
  if (record.geonames_id && !city.geonames_held_by) city.geonames_id = record.geonames_id;
  if (record.wikidata_id) city.wikidata_id = record.wikidata_id;
  if (!record.slug.empty() && !city.slug) city.slug = record.slug;
  if (!record.timezone.empty()) city.timezone = record.timezone;
  if (record.sort) city.sort = *record.sort;
  if (city.of_gazetteer) return city;
  if (record.position) city.position = record.position;
  if (auto const name = main_name(record); !name.empty()) {
    city.name = name;
    city.folded = fold(name).value();
  }
  return city;
}

void write(db::Transaction& transaction, CityRow const& city, ChangeKind kind) {
  auto const& at = city.position;
  db::Value lat;
  db::Value lon;
  if (at) {
    lat = at->latitude_deg();
    lon = at->longitude_deg();
  }
  if (kind == ChangeKind::created)
    transaction.execute(sql::add_city, {{"id", city.id},
                                        {"sort", to_string(city.sort)},
                                        {"name", city.name},
                                        {"folded", city.folded},
                                        {"country", city.country},
                                        {"lat", lat},
                                        {"lon", lon},
                                        {"geonames", city.geonames_id},
                                        {"wikidata", city.wikidata_id},
                                        {"slug", city.slug},
                                        {"timezone", city.timezone}});
  else
    transaction.execute(sql::change_city, {{"id", city.id},
                                           {"sort", to_string(city.sort)},
                                           {"name", city.name},
                                           {"folded", city.folded},
                                           {"lat", lat},
                                           {"lon", lon},
                                           {"geonames", city.geonames_id},
                                           {"wikidata", city.wikidata_id},
                                           {"slug", city.slug},
                                           {"timezone", city.timezone}});
}

// The place's other records say that they are; and its main record has the Wikidata id that was asked for.
void write_links(db::Transaction& transaction, CityRow const& city) {
  if (city.is_to_link) transaction.execute(sql::link_city, {{"main", city.id}, {"twin", *city.geonames_held_by}});
  if (!city.wikidata_held_by) return;
  // Not both at once: no two records have one id.
  transaction.execute(sql::set_wikidata, {{"id", city.id}, {"number", std::optional<std::uint32_t>{}}});
  transaction.execute(sql::set_wikidata, {{"id", *city.wikidata_held_by}, {"number", city.wikidata_id}});
}

struct OwnedName {
  std::string language;
  std::string sort;
  std::string name;
  bool operator==(OwnedName const&) const = default;
};

// A language has one name of sort name and one of sort local, the one that was put last; aliases add up.
bool write_names(db::Transaction& transaction, CityId id, CityRecord const& record) {
  std::vector<OwnedName> wanted;
  for (auto const& [language, name] : record.names) wanted.push_back({language, "name", name});
  if (!record.local_name.empty()) wanted.push_back({record.local_language, "local", record.local_name});
  for (auto const& alias : record.aliases)
    wanted.push_back({alias.language, std::string(to_string(alias.sort)), alias.text});
  auto const there = transaction.all(sql::names_of_city, {{"id", id}}, [](db::Row const& row) {
    return OwnedName{row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)};
  });
  auto changed = false;
  for (auto const& [language, sort, name] : wanted) {
    if (std::ranges::find(there, OwnedName{language, sort, name}) != there.end()) continue;
    changed = true;
    if (sort == "name" || sort == "local")
      transaction.execute(sql::forget_other_names,
                          {{"id", id}, {"language", language}, {"sort", sort}, {"name", name}});
    transaction.execute(
        sql::add_city_name,
        {{"id", id}, {"language", language}, {"sort", sort}, {"name", name}, {"folded", fold(name).value()}});
  }
  return changed;
}

bool write_population(db::Transaction& transaction, CityId id, CityRecord::People const& population) {
  auto const on = population.on ? to_string(*population.on) : std::string{};
  auto const known = transaction.one(sql::population_of_city, {{"id", id}, {"source", population.source}, {"on", on}},
                                     [](db::Row const& row) { return row.integer(0); });
  if (known == population.people) return false;
  transaction.execute(sql::put_population,
                      {{"id", id}, {"source", population.source}, {"on", on}, {"people", population.people}});
  return true;
}

}  // namespace

Result<CityChange> put_city(db::Transaction& transaction, CityRecord const& record) {
  if (auto const good = check(record); !good) return Failure{good.error()};
  transaction.lock("atlas");
  auto const one = [](db::Row const& row) { return row.integer(0); };
  if (!transaction.one(sql::country_exists, {{"code", record.country}}, one))
    return fail(Errc::invalid, "\"" + record.country + "\" is no country", "country",
                "a code of ISO 3166-1 such as CN, with the gazetteer imported");
  auto const found = find(transaction, record);
  if (!found) return Failure{found.error()};

  CityRow before;
  auto kind = ChangeKind::unchanged;
  if (*found) {
    before = **found;
    if (auto const good = agrees(before, record); !good) return Failure{good.error()};
  } else {
    if (main_name(record).empty()) return fail(Errc::invalid, "a new city needs a name", "names");
    before.id = CityId{transaction.one(sql::last_city, {}, one).value_or(0) + 1};
    before.country = record.country;
    kind = ChangeKind::created;
  }
  auto const after = taken_in(before, record);
  if (kind == ChangeKind::unchanged && after != before) kind = ChangeKind::changed;
  if (before.is_to_link) kind = ChangeKind::changed;
  if (kind != ChangeKind::unchanged) {
    write_links(transaction, before);
    write(transaction, after, kind);
  }
  auto const named = write_names(transaction, after.id, record);
  auto const counted = record.population && write_population(transaction, after.id, *record.population);
  if (kind == ChangeKind::unchanged && (named || counted)) kind = ChangeKind::changed;
  return CityChange{after.id, kind};
}

}  // namespace amity::atlas
