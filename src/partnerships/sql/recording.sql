-- SPDX-License-Identifier: Apache-2.0
-- name: signing_dates
SELECT DISTINCT signed FROM assertion WHERE partnership_id = :partnership AND signed IS NOT NULL;

-- name: home_of_office
SELECT home_city_id FROM office WHERE id = :office;

-- name: city_is_known
SELECT id FROM city WHERE id = :city;

-- name: kept_assertion
SELECT id, version, kind, stage, signed, ended, said_by, confidence, as_of, note FROM assertion
WHERE office_id = :office AND partnership_id = :partnership AND source_id = :source;

-- name: office_says_of
SELECT s.key, a.version, a.kind, a.stage, a.signed, a.ended, a.said_by, a.confidence, a.as_of, a.note
FROM assertion a JOIN source s ON s.office_id = a.office_id AND s.id = a.source_id
WHERE a.office_id = :office AND a.partnership_id = :partnership ORDER BY a.id;

-- name: kept_source
SELECT id, version, key, kind, name, url, published, retrieved, note FROM source
WHERE office_id = :office AND key = :key;

-- name: kept_sources
SELECT id, version, key, kind, name, url, published, retrieved, note FROM source
WHERE office_id = :office ORDER BY key;

-- The versions of what is made after a record was taken away begin above the record's own, so that who still sees it is
-- not mistaken for somebody who sees the new one.
-- name: retire_version
INSERT INTO id_sequence (office_id, name, next) VALUES (:office, 'record_version', :next)
ON CONFLICT (office_id, name) DO UPDATE SET
  next = CASE WHEN id_sequence.next < excluded.next THEN excluded.next ELSE id_sequence.next END;

-- name: source_is_used
SELECT 1 WHERE EXISTS (SELECT 1 FROM assertion WHERE office_id = :office AND source_id = :source)
  OR EXISTS (SELECT 1 FROM partnership_move WHERE office_id = :office AND source_id = :source)
  OR EXISTS (SELECT 1 FROM prepared_step WHERE office_id = :office AND source_key = :key
             AND state IN ('waiting', 'returned'))
  OR EXISTS (SELECT 1 FROM official_figure WHERE office_id = :office AND source_id = :source)
  OR EXISTS (SELECT 1 FROM target WHERE office_id = :office AND source_id = :source)
  OR EXISTS (SELECT 1 FROM policy WHERE office_id = :office AND source_id = :source)
  OR EXISTS (SELECT 1 FROM consular_post WHERE office_id = :office AND source_id = :source);

-- name: delete_source
DELETE FROM source WHERE office_id = :office AND id = :id;

-- name: country_of_city
SELECT country_code FROM city WHERE id = :city;

-- name: source_states
SELECT 1 FROM assertion WHERE office_id = :office AND source_id = :source LIMIT 1;

-- Cities of what the office says, of the steps, halls and documents that it keeps, without a short name.
-- name: nameless_cities
SELECT c.id, c.name FROM city c
WHERE coalesce(c.slug, '') = '' AND (
  c.id IN (SELECT home_city_id FROM office WHERE id = :office)
  OR c.id IN (SELECT p.city_a FROM partnership p JOIN assertion a ON a.partnership_id = p.id WHERE a.office_id = :office)
  OR c.id IN (SELECT p.city_b FROM partnership p JOIN assertion a ON a.partnership_id = p.id WHERE a.office_id = :office)
  OR c.id IN (SELECT p.city_a FROM partnership p JOIN partnership_move m ON m.partnership_id = p.id WHERE m.office_id = :office)
  OR c.id IN (SELECT p.city_b FROM partnership p JOIN partnership_move m ON m.partnership_id = p.id WHERE m.office_id = :office)
  OR c.id IN (SELECT city_id FROM hall WHERE office_id = :office)
  OR c.id IN (SELECT subject_id FROM attachment WHERE office_id = :office AND subject_kind = 'partner'))
ORDER BY c.name, c.id;
