-- name: last_line
SELECT seq, hash FROM journal WHERE office_id = :office ORDER BY seq DESC LIMIT 1;

-- name: insert_line
INSERT INTO journal (office_id, seq, at, actor, verb, subject, detail, previous_hash, hash)
VALUES (:office, :seq, :at, :actor, :verb, :subject, :detail, :previous_hash, :hash);

-- name: all_lines
SELECT office_id, seq, at, actor, verb, subject, detail, previous_hash, hash FROM journal ORDER BY office_id, seq;

-- name: recent_lines
SELECT office_id, seq, at, actor, verb, subject, detail, previous_hash, hash FROM journal
WHERE office_id = :office ORDER BY seq DESC LIMIT :limit;
