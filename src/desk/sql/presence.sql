-- SPDX-License-Identifier: Apache-2.0
-- name: note_viewer
INSERT INTO desk_presence (office_id, subject_kind, subject_id, viewer, account_id, until)
VALUES (:office, :kind, :subject, :viewer, :account, :until)
ON CONFLICT (office_id, subject_kind, subject_id, viewer) DO UPDATE SET until = excluded.until;

-- name: forget_viewer
DELETE FROM desk_presence
WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject AND viewer = :viewer;

-- name: forget_viewers_before
DELETE FROM desk_presence WHERE until < :now;

-- name: present
SELECT DISTINCT account_id FROM desk_presence
WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject AND until >= :now ORDER BY account_id;
