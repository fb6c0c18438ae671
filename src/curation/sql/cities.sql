-- SPDX-License-Identifier: Apache-2.0
-- name: city_to_edit
SELECT slug, wikidata_id,
  COALESCE(geonames_id, (SELECT max(twin.geonames_id) FROM city twin WHERE twin.same_as = city.id)),
  country_code, lat, lon, sort, timezone, name
FROM city WHERE id = :id;

-- name: names_to_edit
SELECT language, sort, name FROM city_name WHERE city_id = :id ORDER BY language, sort, name;

-- Dated before undated, later before earlier: the first is the one that counts. The gazetteer's own is nobody's to say.
-- name: populations_to_edit
SELECT source, on_date, people FROM city_population WHERE city_id = :id AND source <> 'geonames'
ORDER BY CASE WHEN on_date = '' THEN 1 ELSE 0 END, on_date DESC, people DESC, source;

-- Records that a city with these ids may be, or may be linked to.
-- name: records_of_ids
SELECT id FROM city WHERE geonames_id = :geonames OR wikidata_id = :wikidata OR slug = :slug
UNION SELECT same_as FROM city
WHERE same_as IS NOT NULL AND (geonames_id = :geonames OR wikidata_id = :wikidata OR slug = :slug);

-- name: home_of_another
SELECT id FROM office WHERE home_city_id = :city AND id <> :office;

-- name: is_of_circle
SELECT office.id FROM office WHERE office.id = :office AND (home_city_id = :city OR EXISTS (
  SELECT 1 FROM partnership WHERE (city_a = home_city_id AND city_b = :city) OR (city_b = home_city_id AND city_a = :city)));
