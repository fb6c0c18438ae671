-- SPDX-License-Identifier: Apache-2.0
-- name: find_organisation
SELECT id, version, kind, own_name, country, city_id, parent_id, external_id
FROM organisation WHERE office_id = :office AND id = :id;

-- name: organisation_by_external_id
SELECT id, version, kind, own_name, country, city_id, parent_id, external_id
FROM organisation WHERE office_id = :office AND external_id = :external;

-- name: organisations_page
SELECT id, version, kind, own_name, country, city_id, parent_id, external_id
FROM organisation
WHERE office_id = :office AND (:kind = '' OR kind = :kind) AND (:country = '' OR country = :country)
  AND (:text = '' OR folded LIKE :text ESCAPE '!')
ORDER BY CASE WHEN :sort = 'newest' THEN -id ELSE 0 END, sort_key, id LIMIT :limit OFFSET :skip;

-- name: count_organisations
SELECT count(*) FROM organisation
WHERE office_id = :office AND (:kind = '' OR kind = :kind) AND (:country = '' OR country = :country)
  AND (:text = '' OR folded LIKE :text ESCAPE '!');

-- name: organisations_below
SELECT id, version, kind, own_name, country, city_id, parent_id, external_id
FROM organisation WHERE office_id = :office AND parent_id = :parent ORDER BY sort_key, id;

-- With their parts that name no city of their own, as city_named() finds the city of a part. 20: as deep as it looks.
-- name: organisations_in_city
WITH RECURSIVE part (id, depth) AS (
  SELECT id, 0 FROM organisation WHERE office_id = :office AND city_id = :city
  UNION
  SELECT o.id, p.depth + 1 FROM part p
  JOIN organisation o ON o.office_id = :office AND o.parent_id = p.id AND o.city_id IS NULL
  WHERE p.depth < 20
)
SELECT id, version, kind, own_name, country, city_id, parent_id, external_id
FROM organisation WHERE office_id = :office AND id IN (SELECT id FROM part) ORDER BY sort_key, id LIMIT :limit;

-- name: organisation_names
SELECT language, text FROM organisation_name WHERE office_id = :office AND organisation_id = :id ORDER BY language;

-- name: clear_organisation_names
DELETE FROM organisation_name WHERE office_id = :office AND organisation_id = :id;

-- name: insert_organisation_name
INSERT INTO organisation_name (office_id, organisation_id, language, text, salt) VALUES (:office, :id, :language, :text, :salt);

-- name: insert_organisation
INSERT INTO organisation (office_id, id, external_id, kind, own_name, country, city_id, parent_id, sort_key, folded, created_at,
  changed_at)
VALUES (:office, :id, :external, :kind, :own_name, :country, :city, :parent, :sort_key, :folded, :at, :at);

-- name: update_organisation
UPDATE organisation SET version = version + 1, external_id = :external, kind = :kind, own_name = :own_name, country = :country,
  city_id = :city, parent_id = :parent, sort_key = :sort_key, folded = :folded, changed_at = :at
WHERE office_id = :office AND id = :id;

-- name: country_of_city
SELECT country_code FROM city WHERE id = :city;

-- name: has_country
SELECT 1 FROM country WHERE code = :country;

-- name: all_organisation_names
SELECT id, own_name FROM organisation WHERE office_id = :office
UNION ALL SELECT id, external_id FROM organisation WHERE office_id = :office AND external_id IS NOT NULL
UNION ALL SELECT organisation_id, text FROM organisation_name WHERE office_id = :office;
