-- SPDX-License-Identifier: Apache-2.0
-- name: find_office
SELECT id, home_city_id, timezone, accent_day, accent_night, languages, version FROM office WHERE slug = :slug;

-- name: insert_office
INSERT INTO office (slug, home_city_id, timezone, accent_day, accent_night, languages)
VALUES (:slug, :home, :timezone, :accent_day, :accent_night, :languages) RETURNING id;

-- name: update_office
UPDATE office SET timezone = :timezone, accent_day = :accent_day, accent_night = :accent_night, languages = :languages,
  version = version + 1
WHERE id = :id;

-- name: all_offices
SELECT id, slug, home_city_id, timezone, accent_day, accent_night, languages FROM office ORDER BY id;

-- name: office_names
SELECT language, name FROM office_name WHERE office_id = :office ORDER BY language;

-- name: delete_office_names
DELETE FROM office_name WHERE office_id = :office;

-- name: insert_office_name
INSERT INTO office_name (office_id, language, name) VALUES (:office, :language, :name);

-- name: office_regions
SELECT slug, countries, name_zh, name_ja, name_en FROM office_region WHERE office_id = :office ORDER BY slug;

-- name: delete_office_regions
DELETE FROM office_region WHERE office_id = :office;

-- name: insert_office_region
INSERT INTO office_region (office_id, slug, countries, name_zh, name_ja, name_en)
VALUES (:office, :slug, :countries, :zh, :ja, :en);

-- name: find_source
SELECT id, kind, name, url, published, retrieved, note FROM source WHERE office_id = :office AND key = :key;

-- name: insert_source
INSERT INTO source (office_id, id, key, kind, name, url, published, retrieved, note, version)
VALUES (:office, :id, :key, :kind, :name, :url, :published, :retrieved, :note,
  COALESCE((SELECT next FROM id_sequence WHERE office_id = :office AND name = 'record_version'), 1));

-- name: update_source
UPDATE source SET kind = :kind, name = :name, url = :url, published = :published, retrieved = :retrieved, note = :note,
  version = version + 1
WHERE office_id = :office AND id = :id;

-- name: all_sources
SELECT office_id, id, key, kind, name, url, published, retrieved, note FROM source ORDER BY office_id, id;

-- name: find_partnership
SELECT id FROM partnership WHERE city_a = :a AND city_b = :b;

-- name: insert_partnership
INSERT INTO partnership (id, city_a, city_b) VALUES (:id, :a, :b)
ON CONFLICT (city_a, city_b) DO NOTHING;

-- name: all_partnerships
SELECT id, city_a, city_b FROM partnership ORDER BY id;

-- name: find_assertion
SELECT id, kind, stage, signed, ended, said_by, confidence, as_of, note FROM assertion
WHERE office_id = :office AND partnership_id = :partnership AND source_id = :source;

-- name: insert_assertion
INSERT INTO assertion (office_id, id, partnership_id, source_id, kind, stage, signed, ended, said_by, confidence, as_of, note, version)
VALUES (:office, :id, :partnership, :source, :kind, :stage, :signed, :ended, :said_by, :confidence, :as_of, :note,
  COALESCE((SELECT next FROM id_sequence WHERE office_id = :office AND name = 'record_version'), 1));

-- name: update_assertion
UPDATE assertion SET kind = :kind, stage = :stage, signed = :signed, ended = :ended, said_by = :said_by,
  confidence = :confidence, as_of = :as_of, note = :note, version = version + 1
WHERE office_id = :office AND id = :id;

-- name: all_assertions
SELECT office_id, id, partnership_id, source_id, kind, stage, signed, ended, said_by, confidence, as_of, note
FROM assertion ORDER BY partnership_id, office_id, id;

-- name: moves_of
SELECT act, on_date, authority, document, source_id, note_zh, note_ja, note_en FROM partnership_move
WHERE office_id = :office AND partnership_id = :partnership ORDER BY seq;

-- name: delete_moves
DELETE FROM partnership_move WHERE office_id = :office AND partnership_id = :partnership;

-- name: insert_move
INSERT INTO partnership_move (office_id, partnership_id, seq, act, on_date, authority, document, source_id, note_zh, note_ja, note_en)
VALUES (:office, :partnership, :seq, :act, :on_date, :authority, :document, :source, :zh, :ja, :en);

-- name: all_moves
SELECT act, on_date, authority, document, source_id, note_zh, note_ja, note_en, office_id, partnership_id
FROM partnership_move ORDER BY partnership_id, office_id, seq;

-- name: count_partnerships
SELECT count(*) FROM partnership;

-- name: count_assertions
SELECT count(*) FROM assertion;
