-- SPDX-License-Identifier: Apache-2.0

-- name: reviews
SELECT id, key, state, city_id, name, countries, lat, lon, people, source, file, line, why, candidates
FROM city_review ORDER BY id;

-- name: review_by_id
SELECT id, key, state, city_id, name, countries, lat, lon, people, source, file, line, why, candidates
FROM city_review WHERE id = :id;

-- name: review_memory
SELECT key, source, state, city_id, applied_city, gave, countries FROM city_review ORDER BY id;

-- name: forget_review
DELETE FROM city_review WHERE key = :key AND source = :source;

-- name: apply_review
UPDATE city_review SET state = :state, city_id = :city, applied_city = :applied, gave = :gave
WHERE key = :key AND source = :source;

-- name: decide_review
UPDATE city_review SET state = :state, city_id = :city, countries = :countries WHERE id = :id;

-- name: review_gave
SELECT gave, applied_city, key FROM city_review WHERE id = :id;

-- name: take_wikidata_back
UPDATE city SET wikidata_id = NULL WHERE id = :city AND wikidata_id = :number;

-- name: take_ids_back
UPDATE city SET wikidata_id = NULL, geonames_id = NULL WHERE id = :city;

-- name: city_there
SELECT 1 FROM city WHERE id = :id;

-- name: bereft_city
SELECT 1 FROM city WHERE id = :id
  AND NOT EXISTS (SELECT 1 FROM partnership WHERE city_a = :id OR city_b = :id)
  AND NOT EXISTS (SELECT 1 FROM office WHERE home_city_id = :id)
  AND NOT EXISTS (SELECT 1 FROM hall WHERE city_id = :id)
  AND NOT EXISTS (SELECT 1 FROM city_review WHERE city_id = :id OR applied_city = :id)
  AND NOT EXISTS (SELECT 1 FROM city AS other WHERE other.same_as = :id);

-- name: delete_city_names
DELETE FROM city_name WHERE city_id = :id;

-- name: delete_city_populations
DELETE FROM city_population WHERE city_id = :id;

-- name: delete_city
DELETE FROM city WHERE id = :id;

-- name: city_label
SELECT name, country_code, wikidata_id, geonames_id FROM city WHERE id = :id;

-- name: is_country
SELECT code FROM country WHERE code = :code;
