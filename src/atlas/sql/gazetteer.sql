-- SPDX-License-Identifier: Apache-2.0

-- name: gazetteer_cities
SELECT city.id, geonames_id, name, country_code, admin1, feature, lat, lon, people
FROM city LEFT JOIN city_population ON city_population.city_id = city.id AND source = 'geonames' AND on_date = ''
WHERE geonames_id IS NOT NULL;

-- name: change_gazetteer_city
UPDATE city SET name = :name, folded = :folded, country_code = :country, admin1 = :admin1, feature = :feature,
  lat = :lat, lon = :lon
WHERE id = :id;

-- name: put_gazetteer_population
INSERT INTO city_population (city_id, source, on_date, people) VALUES (:city, 'geonames', '', :people)
ON CONFLICT (city_id, source, on_date) DO UPDATE SET people = excluded.people;

-- name: forget_gazetteer_population
DELETE FROM city_population WHERE city_id = :city AND source = 'geonames' AND on_date = '';
