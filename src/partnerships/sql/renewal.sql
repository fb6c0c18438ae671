-- SPDX-License-Identifier: Apache-2.0
-- Single rows, for a register that is renewed by what was written. What is said of a partnership is found by the unique
-- key (office_id, partnership_id, ...), office by office: SQLite keeps the order of a CROSS JOIN.

-- name: office_with_id
SELECT id, slug, home_city_id, timezone, accent_day, accent_night, languages FROM office WHERE id = :id;

-- name: source_with_id
SELECT office_id, id, key, kind, name, url, published, retrieved, note FROM source
WHERE office_id = :office AND id = :id;

-- name: partnerships_of_source
SELECT partnership_id FROM assertion WHERE office_id = :office AND source_id = :source
UNION
SELECT partnership_id FROM partnership_move WHERE office_id = :office AND source_id = :source;

-- name: partnership_with_id
SELECT id, city_a, city_b FROM partnership WHERE id = :id;

-- name: assertions_of_partnership
SELECT a.office_id, a.id, a.partnership_id, a.source_id, a.kind, a.stage, a.signed, a.ended, a.said_by, a.confidence,
  a.as_of, a.note
FROM (SELECT 0 AS id UNION ALL SELECT id FROM office) AS keeper CROSS JOIN assertion AS a
WHERE a.office_id = keeper.id AND a.partnership_id = :partnership
ORDER BY a.office_id, a.id;

-- name: kept_moves_of_partnership
SELECT m.act, m.on_date, m.authority, m.document, m.source_id, m.note_zh, m.note_ja, m.note_en, m.office_id,
  m.partnership_id
FROM (SELECT 0 AS id UNION ALL SELECT id FROM office) AS keeper CROSS JOIN partnership_move AS m
WHERE m.office_id = keeper.id AND m.partnership_id = :partnership
ORDER BY m.office_id, m.seq;
