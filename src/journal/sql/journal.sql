-- SPDX-License-Identifier: Apache-2.0
-- name: head
SELECT seq, hash FROM journal_head WHERE office_id = :office;

-- name: put_head
INSERT INTO journal_head (office_id, seq, hash) VALUES (:office, :seq, :hash)
ON CONFLICT (office_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash;

-- name: all_heads
SELECT office_id, seq, hash FROM journal_head ORDER BY office_id;

-- name: insert_line
INSERT INTO journal (office_id, seq, at, actor, verb, subject, detail, previous_hash, hash, format, changes)
VALUES (:office, :seq, :at, :actor, :verb, :subject, :detail, :previous_hash, :hash, :format, :changes);

-- name: all_lines
SELECT office_id, seq, at, actor, verb, subject, detail, previous_hash, hash, format, changes
FROM journal ORDER BY office_id, seq;

-- name: recent_lines
SELECT office_id, seq, at, actor, verb, subject, detail, previous_hash, hash, format, changes FROM journal
WHERE office_id = :office ORDER BY seq DESC LIMIT :limit;

-- name: lines_about
SELECT office_id, seq, at, actor, verb, subject, detail, previous_hash, hash, format, changes FROM journal
WHERE office_id = :office AND subject = :subject ORDER BY seq DESC LIMIT :limit;

-- name: one_of_verb
SELECT 1 FROM journal WHERE verb = :verb LIMIT 1;

-- name: all_table_digests
SELECT office_id, table_name, row_count, digest, line_office, line_seq FROM table_digest ORDER BY office_id, table_name;

-- name: table_digest
SELECT row_count, digest FROM table_digest WHERE office_id = :office AND table_name = :table;

-- name: put_table_digest
INSERT INTO table_digest (office_id, table_name, row_count, digest, line_office, line_seq)
VALUES (:office, :table, :rows, :digest, :line_office, :line_seq)
ON CONFLICT (office_id, table_name) DO UPDATE SET row_count = excluded.row_count, digest = excluded.digest,
  line_office = excluded.line_office, line_seq = excluded.line_seq;

-- name: changes_of_line
SELECT changes FROM journal WHERE office_id = :office AND seq = :seq;
