-- SPDX-License-Identifier: Apache-2.0
-- name: insert_token_session
INSERT INTO token_session (secret_hash, office_id, token_id, created_ms, seen_ms) VALUES (:hash, :office, :token, :now, :now);

-- name: find_token_session
SELECT office_id, token_id, seen_ms FROM token_session
WHERE secret_hash = :hash AND seen_ms > :seen_after AND created_ms > :created_after;

-- name: note_token_seen
UPDATE token_session SET seen_ms = :now WHERE secret_hash = :hash AND seen_ms < :before;

-- name: delete_token_session
DELETE FROM token_session WHERE secret_hash = :hash;

-- name: delete_token_sessions
DELETE FROM token_session WHERE office_id = :office AND token_id = :token;

-- name: delete_ended_token_sessions
DELETE FROM token_session WHERE seen_ms <= :seen_after OR created_ms <= :created_after;
