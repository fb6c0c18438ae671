-- SPDX-License-Identifier: Apache-2.0
-- name: all_grants
SELECT id, giver_id, deputy_id, rights, from_day, until_day, granted_by, granted_at, revoked_by, revoked_at
FROM deputy_grant WHERE office_id = :office ORDER BY until_day DESC, id DESC;

-- name: find_grant
SELECT id, giver_id, deputy_id, rights, from_day, until_day, granted_by, granted_at, revoked_by, revoked_at
FROM deputy_grant WHERE office_id = :office AND id = :id;

-- name: grants_of_deputy
SELECT g.id, g.giver_id, g.deputy_id, g.rights, g.from_day, g.until_day, g.granted_by, g.granted_at, g.revoked_by, g.revoked_at
FROM deputy_grant g
JOIN account a ON a.office_id = g.office_id AND a.id = g.giver_id
JOIN account b ON b.office_id = g.office_id AND b.id = g.deputy_id
WHERE g.office_id = :office AND g.deputy_id = :deputy AND g.revoked_at IS NULL AND g.from_day <= :today AND g.until_day >= :today
  AND a.state <> 'disabled' AND b.state <> 'disabled'
ORDER BY g.id;

-- name: grants_of_giver_between
SELECT id, giver_id, deputy_id, rights, from_day, until_day, granted_by, granted_at, revoked_by, revoked_at
FROM deputy_grant
WHERE office_id = :office AND giver_id = :giver AND revoked_at IS NULL AND from_day <= :until AND until_day >= :from ORDER BY id;

-- name: insert_grant
INSERT INTO deputy_grant (office_id, id, giver_id, deputy_id, rights, from_day, until_day, granted_by, granted_at)
VALUES (:office, :id, :giver, :deputy, :rights, :from, :until, :actor, :at);

-- name: revoke_grant
UPDATE deputy_grant SET revoked_by = :actor, revoked_at = :at WHERE office_id = :office AND id = :id;

-- name: office_timezone
SELECT timezone FROM office WHERE id = :office;
