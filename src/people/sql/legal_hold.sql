-- SPDX-License-Identifier: Apache-2.0
-- name: put_hold
INSERT INTO legal_hold (office_id, subject, held_by, why, held_at, salt) VALUES (:office, :subject, :by, :why, :at, :salt)
ON CONFLICT (office_id, subject) DO UPDATE SET held_by = excluded.held_by, why = excluded.why, held_at = excluded.held_at,
  salt = excluded.salt;

-- name: drop_hold
DELETE FROM legal_hold WHERE office_id = :office AND subject = :subject;

-- name: all_holds
SELECT subject, held_by, why, held_at FROM legal_hold WHERE office_id = :office ORDER BY held_at DESC, subject;

-- name: find_hold
SELECT subject, held_by, why, held_at FROM legal_hold WHERE office_id = :office AND subject = :subject;

-- Of persons with a post, present or past, in an organisation of a partner that is held, or in a part of one at any depth,
-- whatever city it names itself: a liaison office abroad is the city hall's. A line for each of a person's holds, the oldest
-- first. person 0: everybody. 50: as deep as organisations are looked up (lies_below() in organisation.cpp).
-- name: holds_by_partner
WITH RECURSIVE part (id, subject, depth) AS (
  SELECT o.id, h.subject, 0 FROM legal_hold h
  JOIN organisation o ON o.office_id = h.office_id AND h.subject = 'partner/' || CAST(o.city_id AS TEXT)
  WHERE h.office_id = :office
  UNION
  SELECT o.id, p.subject, p.depth + 1 FROM part p JOIN organisation o ON o.office_id = :office AND o.parent_id = p.id
  WHERE p.depth < 50
)
SELECT DISTINCT c.person_id, h.held_by, h.why, h.held_at, h.subject FROM cap c
JOIN part p ON p.id = c.organisation_id
JOIN legal_hold h ON h.office_id = c.office_id AND h.subject = p.subject
WHERE c.office_id = :office AND c.removed = 0 AND (:person = 0 OR c.person_id = :person)
ORDER BY c.person_id, h.held_at, h.subject;
