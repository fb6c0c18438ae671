-- SPDX-License-Identifier: Apache-2.0
-- What each line changed, the end of each chain apart from it, and the digest that each table has by now.

-- format 1: lines written before this migration, hashed without `changes`. changes: a JSON array, '' where none.
ALTER TABLE journal ADD COLUMN format BIGINT NOT NULL DEFAULT 1;
ALTER TABLE journal ADD COLUMN changes TEXT NOT NULL DEFAULT '';

-- The last line of each chain: a chain whose end is missing does not reach it.
CREATE TABLE journal_head (
  office_id BIGINT PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO journal_head (office_id, seq, hash)
SELECT j.office_id, j.seq, j.hash FROM journal j
WHERE j.seq = (SELECT max(k.seq) FROM journal k WHERE k.office_id = j.office_id);

-- The sum of the digests of a table's rows, those of one office where they are an office's (0: the world's, and tables
-- without offices). line_office, line_seq: the journal line that says so.
CREATE TABLE table_digest (
  office_id BIGINT NOT NULL,
  table_name TEXT NOT NULL,
  row_count BIGINT NOT NULL,
  digest TEXT NOT NULL,
  line_office BIGINT NOT NULL,
  line_seq BIGINT NOT NULL,
  PRIMARY KEY (office_id, table_name)
);
