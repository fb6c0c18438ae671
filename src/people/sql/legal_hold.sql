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

-- Of persons with a post, present or past, in an organisation of a partner that is held. person 0: everybody.
-- Holds on partners, of whom that person has or had a post; the first first.
-- name: holds_on_partners_of
SELECT DISTINCT o.city_id, h.held_by, h.why, h.held_at FROM cap c
JOIN organisation o ON o.office_id = c.office_id AND o.id = c.organisation_id
JOIN legal_hold h ON h.office_id = c.office_id AND h.subject = 'partner/' || CAST(o.city_id AS TEXT)
WHERE c.office_id = :office AND c.removed = 0 AND c.person_id = :person
ORDER BY h.held_at, o.city_id;

-- name: holds_by_partner
SELECT c.person_id, min(h.held_by), min(h.why), min(h.held_at) FROM cap c
JOIN organisation o ON o.office_id = c.office_id AND o.id = c.organisation_id
JOIN legal_hold h ON h.office_id = c.office_id AND h.subject = 'partner/' || CAST(o.city_id AS TEXT)
WHERE c.office_id = :office AND c.removed = 0 AND (:person = 0 OR c.person_id = :person)
GROUP BY c.person_id ORDER BY c.person_id;
