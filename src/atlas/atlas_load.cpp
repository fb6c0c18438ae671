// SPDX-License-Identifier: Apache-2.0
// From tables to memory. Folded keys are stored, so that starting needs no ICU.
#include "atlas/sql.h"
#include "atlas_state.h"
#include "country_store.h"
#include "db/damaged_row.h"

#include <algorithm>
#include <functional>

namespace amity::atlas {
namespace {

constexpr std::size_t expected_cities = 140'000;

template <class T>
std::optional<T> optional_number(db::Row const& row, std::size_t column) {
  if (row.is_null(column)) return std::nullopt;
  return static_cast<T>(row.integer(column));
}

std::optional<LatLon> city_position(db::Row const& row) {
  if (row.is_null(7) || row.is_null(8)) return std::nullopt;
  auto const position = LatLon::of(row.real(7), row.real(8));
  return position ? std::optional{*position} : std::nullopt;
}

// Dated before undated, later before earlier, others before the gazetteer, more people before fewer.
bool better(Population const& a, Population const& b) {
  if (a.on.has_value() != b.on.has_value()) return a.on.has_value();
  if (a.on != b.on) return a.on > b.on;
  auto const gazetteer_a = a.source == "geonames";
  auto const gazetteer_b = b.source == "geonames";
  if (gazetteer_a != gazetteer_b) return gazetteer_b;
  return a.people != b.people ? a.people > b.people : a.source < b.source;
}

// Rows come ordered by city; moves the starts on to the row's city.
template <class T>
bool open_group(Grouped<T>& group, std::vector<City> const& cities, CityId id) {
  while (group.starts.size() <= cities.size() && cities[group.starts.size() - 1].id < id)
    group.starts.push_back(static_cast<std::uint32_t>(group.rows.size()));
  return group.starts.size() <= cities.size() && cities[group.starts.size() - 1].id == id;
}

template <class T>
void close_groups(Grouped<T>& group, std::size_t cities) {
  while (group.starts.size() < cities + 1) group.starts.push_back(static_cast<std::uint32_t>(group.rows.size()));
}

}  // namespace

struct AtlasLoader {
  db::Transaction& transaction;
  Atlas::State& state;

  void cities() {
    state.cities.reserve(expected_cities);
    state.folded.reserve(expected_cities);
    auto const country = [&](db::Row const& row) -> std::string_view {
      auto const code = row.text(4);
      auto const at = std::ranges::lower_bound(state.countries, code, {}, &Country::code);
      if (at == state.countries.end() || at->code != code)
        throw db::DamagedRow("city", "id " + std::to_string(row.integer(0)), "country_code",
                             "holds \"" + std::string(code) + "\", which is no country's code");
      return at->code;
    };
    transaction.each(sql::cities, {}, [&](db::Row const& row) {
      auto& city = state.cities.emplace_back();
      city.id = row.get<CityId>(0);
      city.sort = parse_city_sort(row.text(1)).value();
      city.name = state.texts.keep(row.text(2));
      auto const key = row.text(3);
      state.folded.push_back(key == city.name ? city.name : state.texts.keep(key));
      city.country = country(row);
      city.admin1 = state.texts.keep(row.text(5));
      city.feature = state.texts.keep(row.text(6));
      city.position = city_position(row);
      city.geonames_id = optional_number<std::uint32_t>(row, 9);
      city.wikidata_id = optional_number<std::uint32_t>(row, 10);
      if (!row.is_null(11)) city.slug = state.texts.keep(row.text(11));
      if (!row.is_null(12)) city.timezone = state.texts.keep(row.text(12));
      if (!row.is_null(13)) city.same_as = row.get<CityId>(13);
    });
    for (auto const& city : state.cities)
      if (city.same_as && !std::ranges::binary_search(state.cities, *city.same_as, {}, &City::id))
        throw db::DamagedRow("city", "id " + std::to_string(city.id.value), "same_as",
                             db::names_missing("city", city.same_as->value));
  }

  void names() {
    state.names.starts.assign(1, 0);
    transaction.each(sql::city_names, {}, [&](db::Row const& row) {
      if (!open_group(state.names, state.cities, row.get<CityId>(0))) return;
      state.names.rows.push_back(
          {state.texts.keep(row.text(1)), parse_name_sort(row.text(2)).value(), state.texts.keep(row.text(3))});
      state.names_folded.push_back(state.texts.keep(row.text(4)));
      state.names_city.push_back(static_cast<std::uint32_t>(state.names.starts.size() - 1));
    });
    close_groups(state.names, state.cities.size());
  }

  void populations() {
    auto& group = state.populations;
    group.starts.assign(1, 0);
    group.rows.reserve(state.cities.size());
    transaction.each(sql::city_populations, {}, [&](db::Row const& row) {
      if (!open_group(group, state.cities, row.get<CityId>(0))) return;
      auto const source = row.text(1);
      auto const on = row.text(2);
      group.rows.push_back({source == "geonames" ? std::string_view{"geonames"} : state.texts.keep(source),
                            on.empty() ? std::nullopt : std::optional{PartialDate::parse(on).value()}, row.integer(3)});
    });
    close_groups(group, state.cities.size());
    for (std::size_t i = 0; i < state.cities.size(); ++i) {
      auto const own = std::span(group.rows).subspan(group.starts[i], group.starts[i + 1] - group.starts[i]);
      std::ranges::sort(own, better);
      if (!own.empty()) state.cities[i].population = own.front().people;
    }
  }

  void index() {
    auto const count = state.cities.size();
    std::hash<std::string_view> const hash;
    state.by_geonames = state.by_wikidata = SlotTable(count);
    state.by_slug = SlotTable(static_cast<std::size_t>(
        std::ranges::count_if(state.cities, [](City const& city) { return !city.slug.empty(); })));
    state.by_folded = SlotTable(count + state.names.rows.size());
    for (std::uint32_t i = 0; i < count; ++i) {
      auto const& city = state.cities[i];
      if (city.geonames_id) state.by_geonames.insert(*city.geonames_id, i);
      if (city.wikidata_id) state.by_wikidata.insert(*city.wikidata_id, i);
      if (!city.slug.empty()) state.by_slug.insert(hash(city.slug), i);
      state.by_folded.insert(hash(state.folded[i]), i);
    }
    for (std::uint32_t i = 0; i < state.names.rows.size(); ++i)
      state.by_folded.insert(hash(state.names_folded[i]), static_cast<std::uint32_t>(count) + i);
  }
};

Atlas Atlas::load(db::Transaction& transaction) {
  auto state = std::make_unique<State>();
  state->countries = load_countries(transaction);
  AtlasLoader loader{transaction, *state};
  loader.cities();
  loader.names();
  loader.populations();
  loader.index();
  return Atlas(std::move(state));
}

}  // namespace amity::atlas
