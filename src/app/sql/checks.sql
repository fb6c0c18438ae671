-- SPDX-License-Identifier: Apache-2.0
-- name: sqlite_indexes
SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name;

-- name: postgresql_indexes
SELECT c.relname FROM pg_class c WHERE c.relkind = 'i' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname;

-- name: id_sequences
SELECT office_id, name, next FROM id_sequence ORDER BY office_id, name;

-- A fingerprint is 64 hex digits (commands::fingerprint_of), a moment begins with its year.
-- name: odd_answers
SELECT office_id, key FROM command_answer
WHERE length(fingerprint) <> 64 OR length(key) = 0 OR at NOT LIKE '2___-__-__T%' ORDER BY office_id, key;

-- name: odd_changes
SELECT c.office_id, max(c.revision), coalesce(max(r.revision), 0) FROM scope_change c
LEFT JOIN scope_revision r ON r.office_id = c.office_id
GROUP BY c.office_id HAVING max(c.revision) > coalesce(max(r.revision), 0) OR min(c.revision) < 1 ORDER BY c.office_id;

-- name: odd_revisions
SELECT r.office_id FROM scope_revision r LEFT JOIN office o ON o.id = r.office_id
WHERE r.revision < 1 OR (r.office_id <> 0 AND o.id IS NULL) ORDER BY r.office_id;
