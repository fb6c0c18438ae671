// SPDX-License-Identifier: Apache-2.0
#include "gazetteer_diff.h"

#include "atlas/city.h"
#include "atlas/fold.h"
#include "atlas/sql.h"

#include <array>
#include <unordered_map>

namespace amity::atlas {
namespace {

struct KnownCity {
  CityId id;
  std::string name, country, admin1, feature;
  std::optional<LatLon> position;
  std::int64_t people{};
};

// PPLX is "section of populated place"; ADM1 and ADM2.. are administrative divisions.
CitySort sort_of(std::string_view feature) {
  if (feature == "PPLX") return CitySort::district;
  if (feature.starts_with("ADM1")) return CitySort::province;
  if (feature.starts_with("ADM")) return CitySort::county;
  return CitySort::city;
}

std::unordered_map<std::uint32_t, KnownCity> known_cities(db::Transaction& transaction) {
  std::unordered_map<std::uint32_t, KnownCity> known;
  transaction.each(sql::gazetteer_cities, {}, [&](db::Row const& row) {
    KnownCity city{row.get<CityId>(0),      row.get<std::string>(2), row.get<std::string>(3),
                   row.get<std::string>(4), row.get<std::string>(5), std::nullopt,
                   row.get<std::int64_t>(8)};
    if (!row.is_null(6) && !row.is_null(7))
      if (auto const position = LatLon::of(row.real(6), row.real(7))) city.position = *position;
    known.emplace(row.get<std::uint32_t>(1), std::move(city));
  });
  return known;
}

bool same_place(KnownCity const& known, GazetteerCity const& city) {
  return known.name == city.name && known.country == city.country && known.admin1 == city.admin1 &&
         known.feature == city.feature && known.position == city.position;
}

using Rows = std::vector<std::vector<db::Value>>;

struct Work {
  std::vector<GazetteerCity const*> added;
  Rows changed;
  Rows populations;
  Rows populations_gone;
  ImportCounts counts;
};

Work compare(std::unordered_map<std::uint32_t, KnownCity> const& known, std::vector<GazetteerCity> const& cities) {
  Work work;
  for (auto const& city : cities) {
    auto const found = known.find(city.geonames_id);
    if (found == known.end()) {
      work.added.push_back(&city);
      continue;
    }
    auto const& old = found->second;
    auto const place = same_place(old, city);
    if (!place)
      work.changed.push_back({old.id, city.name, fold(city.name).value(), city.country, city.admin1, city.feature,
                              city.position.latitude_deg(), city.position.longitude_deg()});
    if (old.people != city.people) {
      if (city.people > 0)
        work.populations.push_back({old.id, city.people});
      else
        work.populations_gone.push_back({old.id});
    }
    ++(place && old.people == city.people ? work.counts.unchanged : work.counts.changed);
  }
  work.counts.added = static_cast<std::int64_t>(work.added.size());
  return work;
}

void add_cities(db::Transaction& transaction, std::vector<GazetteerCity const*> const& added, OnProgress const& tell) {
  auto const last = transaction.one(sql::last_city, {}, [](db::Row const& row) { return row.integer(0); }).value_or(0);
  auto const of = static_cast<std::int64_t>(added.size());
  constexpr std::array<std::string_view, 10> columns{"id",     "sort",    "name", "folded", "country_code",
                                                     "admin1", "feature", "lat",  "lon",    "geonames_id"};
  std::int64_t next = 0;
  transaction.bulk_insert("city", columns, [&](std::vector<db::Value>& row) {
    if (next == of) return false;
    if (next % 10'000 == 0) tell({GazetteerProgress::Step::writing, next, of});
    auto const& city = *added[static_cast<std::size_t>(next++)];
    row.assign({last + next, to_string(sort_of(city.feature)), city.name, fold(city.name).value(), city.country,
                city.admin1, city.feature, city.position.latitude_deg(), city.position.longitude_deg(),
                city.geonames_id});
    return true;
  });
  constexpr std::array<std::string_view, 4> population_columns{"city_id", "source", "on_date", "people"};
  std::size_t at = 0;
  transaction.bulk_insert("city_population", population_columns, [&](std::vector<db::Value>& row) {
    while (at < added.size() && added[at]->people == 0) ++at;
    if (at == added.size()) return false;
    row.assign({last + 1 + static_cast<std::int64_t>(at), "geonames", "", added[at]->people});
    ++at;
    return true;
  });
}

}  // namespace

ImportCounts store_gazetteer_cities(db::Transaction& transaction, std::vector<GazetteerCity> const& cities,
                                    OnProgress const& tell) {
  tell({GazetteerProgress::Step::comparing, 0, static_cast<std::int64_t>(cities.size())});
  auto const work = compare(known_cities(transaction), cities);
  add_cities(transaction, work.added, tell);
  constexpr std::array<std::string_view, 8> city_names{"id",     "name",    "folded", "country",
                                                       "admin1", "feature", "lat",    "lon"};
  constexpr std::array<std::string_view, 2> population_names{"city", "people"};
  transaction.execute_many(sql::change_gazetteer_city, city_names, work.changed);
  transaction.execute_many(sql::put_gazetteer_population, population_names, work.populations);
  transaction.execute_many(sql::forget_gazetteer_population, std::span(population_names).first(1),
                           work.populations_gone);
  return work.counts;
}

}  // namespace amity::atlas
