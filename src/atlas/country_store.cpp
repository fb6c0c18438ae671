// SPDX-License-Identifier: Apache-2.0
#include "country_store.h"

#include "atlas/sql.h"
#include "db/damaged_row.h"

#include <algorithm>
#include <array>

namespace amity::atlas {
namespace {

std::optional<LatLon> stored_position(db::Row const& row, std::size_t lat, std::size_t lon) {
  if (row.is_null(lat) || row.is_null(lon)) return std::nullopt;
  auto const position = LatLon::of(row.real(lat), row.real(lon));
  return position ? std::optional{*position} : std::nullopt;
}

}  // namespace

std::vector<Country> load_countries(db::Transaction& transaction) {
  auto countries = transaction.all(sql::countries, {}, [](db::Row const& row) {
    Country country;
    country.code = row.text(0);
    country.alpha3 = row.text(1);
    country.numeric_code = row.text(2);
    country.region = row.text(3);
    country.subregion = row.text(4);
    country.position = stored_position(row, 5, 6);
    return country;
  });
  std::ranges::sort(countries, {}, &Country::code);  // the database's own order depends on its locale
  auto const of = [&](std::string_view table, std::string_view code) -> Country& {
    auto const at = std::ranges::lower_bound(countries, code, {}, &Country::code);
    if (at == countries.end() || at->code != code)
      throw db::DamagedRow(table, "code " + std::string(code), "code", "holds no country's code");
    return *at;
  };
  transaction.each(sql::country_names, {}, [&](db::Row const& row) {
    of("country_name", row.text(0)).names.emplace(row.text(1), row.text(2));
  });
  transaction.each(sql::country_neighbours, {}, [&](db::Row const& row) {
    of("country_neighbour", row.text(0)).neighbours.emplace_back(row.text(1));
  });
  for (auto& country : countries) std::ranges::sort(country.neighbours);
  return countries;
}

void store_countries(db::Transaction& transaction, std::span<Country const* const> countries) {
  for (auto const* const country : countries) {
    auto const& at = country->position;
    transaction.execute(sql::put_country, {{"code", country->code},
                                           {"alpha3", country->alpha3},
                                           {"numeric_code", country->numeric_code},
                                           {"region", country->region},
                                           {"subregion", country->subregion},
                                           {"lat", at ? db::Value(at->latitude_deg()) : db::Value()},
                                           {"lon", at ? db::Value(at->longitude_deg()) : db::Value()}});
  }
  std::vector<std::vector<db::Value>> names;
  std::vector<std::vector<db::Value>> neighbours;
  for (auto const* const country : countries) {
    transaction.execute(sql::forget_country_names, {{"code", country->code}});
    transaction.execute(sql::forget_country_neighbours, {{"code", country->code}});
    for (auto const& [language, name] : country->names) names.push_back({country->code, language, name});
    for (auto const& neighbour : country->neighbours) neighbours.push_back({country->code, neighbour});
  }
  auto const put = [&](std::string_view table, std::array<std::string_view, 3> columns, std::size_t width, auto& rows) {
    std::size_t next = 0;
    transaction.bulk_insert(table, std::span(columns).first(width), [&](std::vector<db::Value>& row) {
      if (next == rows.size()) return false;
      row = std::move(rows[next++]);
      return true;
    });
  };
  put("country_name", {"code", "language", "name"}, 3, names);
  put("country_neighbour", {"code", "neighbour"}, 2, neighbours);
}

}  // namespace amity::atlas
