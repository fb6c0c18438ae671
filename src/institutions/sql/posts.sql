-- SPDX-License-Identifier: Apache-2.0
-- name: posts_of
SELECT seq, version, sort, country_code, place, name_zh, name_ja, name_en, posts, serves, serves_count, source_id, note
FROM consular_post WHERE office_id = :office ORDER BY seq;

-- name: delete_posts
DELETE FROM consular_post WHERE office_id = :office;

-- name: insert_post
INSERT INTO consular_post (office_id, seq, sort, country_code, place, name_zh, name_ja, name_en, posts, serves, serves_count, source_id, note)
VALUES (:office, :seq, :sort, :country, :place, :zh, :ja, :en, :posts, :serves, :serves_count, :source, :note);

-- name: update_post
UPDATE consular_post SET sort = :sort, country_code = :country, place = :place, name_zh = :zh, name_ja = :ja, name_en = :en,
  posts = :posts, serves = :serves, serves_count = :serves_count, source_id = :source, note = :note, version = version + 1
WHERE office_id = :office AND seq = :seq;

-- name: delete_post
DELETE FROM consular_post WHERE office_id = :office AND seq = :seq;
