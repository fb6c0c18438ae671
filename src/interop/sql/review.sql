-- SPDX-License-Identifier: Apache-2.0

-- name: reviews
SELECT id, key, state, city_id, name, countries, lat, lon, people, source, file, line, why, candidates
FROM city_review ORDER BY id;

-- name: review_by_id
SELECT id, key, state, city_id, name, countries, lat, lon, people, source, file, line, why, candidates
FROM city_review WHERE id = :id;

-- name: review_keys
SELECT key, state, city_id FROM city_review;

-- name: last_review
SELECT coalesce(max(id), 0) FROM city_review;

-- name: forget_waiting
DELETE FROM city_review WHERE key = :key AND state = 'waiting';

-- name: decide_review
UPDATE city_review SET state = :state, city_id = :city WHERE id = :id;

-- name: city_there
SELECT 1 FROM city WHERE id = :id;
