-- SPDX-License-Identifier: Apache-2.0
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

-- name: newest_hashes
SELECT j.hash FROM journal j
JOIN (SELECT office_id, max(seq) AS seq FROM journal GROUP BY office_id) newest
  ON newest.office_id = j.office_id AND newest.seq = j.seq
ORDER BY j.office_id;

-- name: one_of_verb
SELECT 1 FROM journal WHERE verb = :verb LIMIT 1;
