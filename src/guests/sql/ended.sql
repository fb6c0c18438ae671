-- SPDX-License-Identifier: Apache-2.0
-- When a link ended: its last day, or the day on which it was revoked before that.
-- name: ended_guests
SELECT g.id, g.letter_id, g.name,
  CASE WHEN g.revoked_at IS NOT NULL AND substr(g.revoked_at, 1, 10) < g.until THEN substr(g.revoked_at, 1, 10) ELSE g.until END,
  coalesce(hl.why, hp.why)
FROM guest_link g JOIN letter l ON l.office_id = g.office_id AND l.id = g.letter_id
LEFT JOIN legal_hold hl ON hl.office_id = l.office_id AND hl.subject = 'letter/' || CAST(l.id AS TEXT)
LEFT JOIN legal_hold hp ON hp.office_id = l.office_id AND hp.subject = 'partner/' || CAST(l.partner_city_id AS TEXT)
WHERE g.office_id = :office AND g.email <> '' AND (:guest = 0 OR g.id = :guest) ORDER BY 4, g.id;

-- name: forget_guest
UPDATE guest_link SET email = '', name = CASE WHEN EXISTS (SELECT 1 FROM guest_act a WHERE a.office_id = guest_link.office_id
  AND a.guest_id = guest_link.id AND a.act = 'confirmed') THEN name ELSE '' END
WHERE office_id = :office AND id = :id;

-- name: offices_with_guests
SELECT DISTINCT office_id FROM guest_link ORDER BY office_id;
