-- SPDX-License-Identifier: Apache-2.0
-- name: posts_of
SELECT sort, country_code, place, name_zh, name_ja, name_en, posts, serves, serves_count, source_id, note
FROM consular_post WHERE office_id = :office ORDER BY seq;

-- name: delete_posts
DELETE FROM consular_post WHERE office_id = :office;

-- name: insert_post
INSERT INTO consular_post (office_id, seq, sort, country_code, place, name_zh, name_ja, name_en, posts, serves, serves_count, source_id, note)
VALUES (:office, :seq, :sort, :country, :place, :zh, :ja, :en, :posts, :serves, :serves_count, :source, :note);
