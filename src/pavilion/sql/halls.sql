-- SPDX-License-Identifier: Apache-2.0
-- name: find_hall
SELECT city_id, text_zh, text_ja, text_en, version FROM hall WHERE office_id = :office AND city_id = :city;

-- name: halls_of
SELECT city_id, text_zh, text_ja, text_en FROM hall WHERE office_id = :office;

-- name: insert_hall
INSERT INTO hall (office_id, city_id, text_zh, text_ja, text_en) VALUES (:office, :city, :zh, :ja, :en);

-- name: update_hall
UPDATE hall SET text_zh = :zh, text_ja = :ja, text_en = :en, version = version + 1
WHERE office_id = :office AND city_id = :city;

-- name: delete_hall
DELETE FROM hall WHERE office_id = :office AND city_id = :city;

-- name: hall_city
SELECT id FROM city WHERE id = :city;

-- name: is_partner
SELECT partnership.id FROM partnership JOIN office ON office.id = :office
WHERE (city_a = home_city_id AND city_b = :city) OR (city_b = home_city_id AND city_a = :city);

-- name: is_home
SELECT id FROM office WHERE id = :office AND home_city_id = :city;
