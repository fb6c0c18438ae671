-- SPDX-License-Identifier: Apache-2.0

-- name: countries
SELECT code, alpha3, numeric_code, region, subregion, lat, lon FROM country ORDER BY code;

-- name: country_names
SELECT code, language, name FROM country_name ORDER BY code;

-- name: country_neighbours
SELECT code, neighbour FROM country_neighbour ORDER BY code, neighbour;

-- name: put_country
INSERT INTO country (code, alpha3, numeric_code, region, subregion, lat, lon)
VALUES (:code, :alpha3, :numeric_code, :region, :subregion, :lat, :lon)
ON CONFLICT (code) DO UPDATE SET alpha3 = excluded.alpha3, numeric_code = excluded.numeric_code,
  region = excluded.region, subregion = excluded.subregion, lat = excluded.lat, lon = excluded.lon;

-- name: forget_country_names
DELETE FROM country_name WHERE code = :code;

-- name: forget_country_neighbours
DELETE FROM country_neighbour WHERE code = :code;

-- name: cities
SELECT id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id, wikidata_id, slug, timezone, same_as
FROM city ORDER BY id;

-- name: city_names
SELECT city_id, language, sort, name, folded FROM city_name ORDER BY city_id, language, sort, name;

-- name: city_populations
SELECT city_id, source, on_date, people FROM city_population ORDER BY city_id;

-- name: last_city
SELECT COALESCE(MAX(id), 0) FROM city;
