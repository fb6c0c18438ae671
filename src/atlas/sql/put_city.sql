-- SPDX-License-Identifier: Apache-2.0

-- name: city_by_geonames
SELECT coalesce(same_as, id), id FROM city WHERE geonames_id = :number;

-- name: city_by_wikidata
SELECT coalesce(same_as, id), id FROM city WHERE wikidata_id = :number;

-- name: city_by_slug
SELECT coalesce(same_as, id), id FROM city WHERE slug = :slug;

-- name: city_by_id
SELECT sort, name, folded, country_code, feature, lat, lon, geonames_id, wikidata_id, slug, timezone
FROM city WHERE id = :id;

-- name: country_exists
SELECT 1 FROM country WHERE code = :code;

-- name: add_city
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id, wikidata_id, slug,
  timezone, same_as)
VALUES (:id, :sort, :name, :folded, :country, '', '', :lat, :lon, :geonames, :wikidata, :slug, :timezone, NULL);

-- name: change_city
UPDATE city SET sort = :sort, name = :name, folded = :folded, lat = :lat, lon = :lon, geonames_id = :geonames,
  wikidata_id = :wikidata, slug = :slug, timezone = :timezone
WHERE id = :id;

-- name: set_wikidata
UPDATE city SET wikidata_id = :number WHERE id = :id;

-- name: link_city
UPDATE city SET same_as = :main WHERE id = :twin OR same_as = :twin;

-- name: names_of_city
SELECT language, sort, name FROM city_name WHERE city_id = :id;

-- name: add_city_name
INSERT INTO city_name (city_id, language, sort, name, folded) VALUES (:id, :language, :sort, :name, :folded)
ON CONFLICT (city_id, language, sort, name) DO NOTHING;

-- name: forget_other_names
DELETE FROM city_name WHERE city_id = :id AND language = :language AND sort = :sort AND name <> :name;

-- name: population_of_city
SELECT people FROM city_population WHERE city_id = :id AND source = :source AND on_date = :on;

-- name: put_population
INSERT INTO city_population (city_id, source, on_date, people) VALUES (:id, :source, :on, :people)
ON CONFLICT (city_id, source, on_date) DO UPDATE SET people = excluded.people;

-- Of a city without a short name: by which name it is given one.
-- name: nameless_city_called
SELECT coalesce((SELECT min(n.name) FROM city_name n WHERE n.city_id = c.id AND n.language = 'en' AND n.sort = 'name'),
  c.name)
FROM city c WHERE c.id = :id AND coalesce(c.slug, '') = '';

-- name: give_short_name
UPDATE city SET slug = :slug, slug_given = :given WHERE id = :id;

-- name: short_name_is_given
SELECT slug_given FROM city WHERE id = :id AND coalesce(slug, '') <> '';
