-- SPDX-License-Identifier: Apache-2.0
-- name: signing_dates
SELECT DISTINCT signed FROM assertion WHERE partnership_id = :partnership AND signed IS NOT NULL;

-- name: home_of_office
SELECT home_city_id FROM office WHERE id = :office;

-- name: city_is_known
SELECT id FROM city WHERE id = :city;

-- name: kept_assertion
SELECT id, version, kind, stage, signed, ended, said_by, confidence, as_of, note FROM assertion
WHERE office_id = :office AND partnership_id = :partnership AND source_id = :source;

-- name: kept_source
SELECT id, version, key, kind, name, url, published, retrieved, note FROM source
WHERE office_id = :office AND key = :key;

-- name: kept_sources
SELECT id, version, key, kind, name, url, published, retrieved, note FROM source
WHERE office_id = :office ORDER BY key;

-- name: country_of_city
SELECT country_code FROM city WHERE id = :city;
