-- SPDX-License-Identifier: Apache-2.0
-- name: sources_to_export
SELECT key, kind, name, url, published, retrieved, note FROM source WHERE office_id = :office ORDER BY id;

-- name: assertions_to_export
SELECT p.city_a, p.city_b, a.kind, a.stage, a.signed, a.ended, a.said_by, s.key, a.confidence, a.as_of, a.note
FROM assertion a
JOIN partnership p ON p.id = a.partnership_id
JOIN source s ON s.office_id = a.office_id AND s.id = a.source_id
WHERE a.office_id = :office ORDER BY a.id;

-- name: moves_to_export
SELECT p.city_a, p.city_b, m.on_date, m.act, m.authority, m.document, s.key, m.note_zh, m.note_ja, m.note_en
FROM partnership_move m
JOIN partnership p ON p.id = m.partnership_id
JOIN source s ON s.office_id = m.office_id AND s.id = m.source_id
WHERE m.office_id = :office ORDER BY m.partnership_id, m.seq;

-- name: city_of_slug
SELECT id FROM city WHERE slug = :slug;
