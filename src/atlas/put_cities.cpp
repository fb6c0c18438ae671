// SPDX-License-Identifier: Apache-2.0
#include "atlas/put_cities.h"

#include "atlas/fold.h"
#include "atlas/sql.h"
#include "db/database.h"

#include <algorithm>
#include <array>
#include <set>

namespace amity::atlas {
namespace {

using DbRow = std::vector<db::Value>;
using DbRows = std::vector<DbRow>;

void insert_all(db::Transaction& transaction, std::string_view table, std::span<std::string_view const> columns,
                DbRows& rows) {
  std::size_t at = 0;
  transaction.bulk_insert(table, columns, [&](DbRow& row) {
    if (at == rows.size()) return false;
    row = std::move(rows[at++]);
    return true;
  });
}

class CitiesWriter {
 public:
  CitiesWriter(db::Transaction& transaction, Atlas const& atlas) : transaction_(transaction), atlas_(atlas) {
    last_id_ = atlas.cities().empty() ? 0 : atlas.cities().back().id.value;
  }

  void take(ListedCity const& listed) {
    auto const* known = listed.known ? atlas_.city(*listed.known) : nullptr;
    auto changed = false;
    auto id = listed.known.value_or(CityId{});
    if (!listed.known) {
      id = create(listed);
    } else if (known != nullptr) {
      changed = give_ids(*known, listed);
      changed |= name(*known, listed.name);
    }
    for (auto const& alias : listed.aliases)
      changed |= known != nullptr ? name(*known, alias) : add_alias(id, listed.name, alias);
    if (listed.population) changed |= count_people(id, known, *listed.population);
    put_.ids.push_back(id);
    ++(!listed.known ? put_.created : changed ? put_.changed : put_.unchanged);
  }

  ListedCitiesPut write() {
    constexpr std::array<std::string_view, 12> columns{"id",           "sort",        "name",        "folded",
                                                       "country_code", "admin1",      "feature",     "lat",
                                                       "lon",          "geonames_id", "wikidata_id", "same_as"};
    insert_all(transaction_, "city", columns, cities_);
    constexpr std::array<std::string_view, 5> name_columns{"city_id", "language", "sort", "name", "folded"};
    insert_all(transaction_, "city_name", name_columns, names_);
    constexpr std::array<std::string_view, 4> people_columns{"city_id", "source", "on_date", "people"};
    insert_all(transaction_, "city_population", people_columns, people_);
    constexpr std::array<std::string_view, 4> people_names{"id", "source", "on", "people"};
    transaction_.execute_many(sql::put_population, people_names, people_changed_);
    constexpr std::array<std::string_view, 2> id_names{"id", "number"};
    transaction_.execute_many(sql::give_city_wikidata, id_names, wikidata_);
    transaction_.execute_many(sql::give_city_geonames, id_names, geonames_);
    return std::move(put_);
  }

 private:
  CityId create(ListedCity const& listed) {
    CityId const id{++last_id_};
    db::Value lat;
    db::Value lon;
    if (listed.position) {
      lat = listed.position->latitude_deg();
      lon = listed.position->longitude_deg();
    }
    auto const same_as = listed.same_as_listed ? std::optional{put_.ids.at(*listed.same_as_listed)} : listed.same_as;
    cities_.push_back({id, to_string(listed.sort), listed.name, fold(listed.name).value(), listed.country, "", "", lat,
                       lon, listed.geonames_id, listed.wikidata_id, same_as});
    return id;
  }

  bool give_ids(City const& city, ListedCity const& listed) {
    auto changed = false;
    if (listed.wikidata_id && !city.wikidata_id) {
      wikidata_.push_back({city.id, *listed.wikidata_id});
      changed = true;
    }
    if (listed.geonames_id && !city.geonames_id) {
      geonames_.push_back({city.id, *listed.geonames_id});
      changed = true;
    }
    return changed;
  }

  bool name(City const& city, std::string const& text) {
    if (text.empty() || text == city.name) return false;
    auto const names = atlas_.names(city);
    if (std::ranges::any_of(names, [&](CityName const& n) { return n.name == text; })) return false;
    return add_alias(city.id, {}, text);
  }

  bool add_alias(CityId id, std::string const& own_name, std::string const& text) {
    if (text.empty() || text == own_name || !given_names_.emplace(id.value, text).second) return false;
    names_.push_back({id, "", "alias", text, fold(text).value()});
    return true;
  }

  // The first word of a source on a city stands; a list that gives two figures for one city does not flicker.
  bool count_people(CityId id, City const* known, CityRecord::People const& people) {
    auto const on = people.on ? to_string(*people.on) : std::string{};
    if (!counted_.emplace(id.value, people.source + '\n' + on).second) return false;
    if (known != nullptr)
      for (auto const& there : atlas_.populations(*known))
        if (there.source == people.source && there.on == people.on) {
          if (there.people == people.people) return false;
          people_changed_.push_back({id, people.source, on, people.people});
          return true;
        }
    people_.push_back({id, people.source, on, people.people});
    return true;
  }

  db::Transaction& transaction_;
  Atlas const& atlas_;
  std::int64_t last_id_{};
  DbRows cities_;
  DbRows names_;
  DbRows people_;
  DbRows people_changed_;
  DbRows wikidata_;
  DbRows geonames_;
  std::set<std::pair<std::int64_t, std::string>> given_names_;
  std::set<std::pair<std::int64_t, std::string>> counted_;
  ListedCitiesPut put_;
};

}  // namespace

ListedCitiesPut put_cities(db::Transaction& transaction, Atlas const& atlas, std::span<ListedCity const> cities) {
  CitiesWriter writer(transaction, atlas);
  for (auto const& city : cities) writer.take(city);
  return writer.write();
}

}  // namespace amity::atlas
