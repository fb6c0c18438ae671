-- SPDX-License-Identifier: Apache-2.0

-- name: give_city_wikidata
UPDATE city SET wikidata_id = :number WHERE id = :id;

-- name: give_city_geonames
UPDATE city SET geonames_id = :number WHERE id = :id;

-- name: give_city_slug
UPDATE city SET slug = :word WHERE id = :id;

-- name: give_city_timezone
UPDATE city SET timezone = :word WHERE id = :id;

-- name: give_city_sort
UPDATE city SET sort = :word WHERE id = :id;
