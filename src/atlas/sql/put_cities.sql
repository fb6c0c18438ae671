-- SPDX-License-Identifier: Apache-2.0

-- name: give_city_wikidata
UPDATE city SET wikidata_id = :number WHERE id = :id;

-- name: give_city_geonames
UPDATE city SET geonames_id = :number WHERE id = :id;
