-- SPDX-License-Identifier: Apache-2.0
-- name: source_keys
SELECT id, key FROM source WHERE office_id = :office;

-- name: source_of_key
SELECT id FROM source WHERE office_id = :office AND key = :key;

-- name: own_region
SELECT slug FROM office_region WHERE office_id = :office AND slug = :slug;

-- name: is_country
SELECT code FROM country WHERE code = :code;

-- name: is_city
SELECT slug FROM city WHERE slug = :slug;

-- name: city_of_slug
SELECT id FROM city WHERE slug = :slug;
