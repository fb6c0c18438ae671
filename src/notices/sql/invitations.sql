-- SPDX-License-Identifier: Apache-2.0
-- name: invitations
SELECT account_id, subject_kind, subject_id, sequence, said FROM invitation WHERE office_id = :office
ORDER BY account_id, subject_kind, subject_id;

-- name: note_invitation
INSERT INTO invitation (office_id, account_id, subject_kind, subject_id, sequence, said)
VALUES (:office, :account, :about_kind, :about, :sequence, :said)
ON CONFLICT (office_id, account_id, subject_kind, subject_id)
DO UPDATE SET sequence = excluded.sequence, said = excluded.said;
