-- SPDX-License-Identifier: Apache-2.0
-- name: find_answer
SELECT fingerprint, answer FROM command_answer WHERE office_id = :office AND key = :key;

-- name: insert_answer
INSERT INTO command_answer (office_id, key, fingerprint, answer, at) VALUES (:office, :key, :fingerprint, :answer, :at);

-- name: delete_answers_before
DELETE FROM command_answer WHERE at < :at;

-- name: next_revision
INSERT INTO scope_revision (office_id, revision) VALUES (:office, 1)
ON CONFLICT (office_id) DO UPDATE SET revision = scope_revision.revision + 1 RETURNING revision;

-- name: all_revisions
SELECT office_id, revision FROM scope_revision ORDER BY office_id;

-- name: insert_change
INSERT INTO scope_change (office_id, revision, seq, kind, row_key) VALUES (:office, :revision, :seq, :kind, :key);

-- name: changes_since
SELECT revision, kind, row_key FROM scope_change WHERE office_id = :office AND revision > :revision
ORDER BY revision, seq;

-- name: drop_changes_before
DELETE FROM scope_change WHERE office_id = :office AND revision < :revision;
