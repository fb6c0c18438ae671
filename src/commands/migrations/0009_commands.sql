-- SPDX-License-Identifier: Apache-2.0
-- What readers in memory must renew, and what was answered to whom pressed once.

-- How often anything that readers show of an office's was changed (0: the world's).
CREATE TABLE scope_revision (
  office_id BIGINT PRIMARY KEY,
  revision BIGINT NOT NULL
);
-- Which rows each revision touched; old revisions are dropped, and who is so far behind reads everything.
CREATE TABLE scope_change (
  office_id BIGINT NOT NULL,
  revision BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  kind TEXT NOT NULL,
  row_key BIGINT NOT NULL,
  PRIMARY KEY (office_id, revision, seq)
);
-- Answers by idempotency key. fingerprint: of what was asked, so that a key cannot stand for two things.
CREATE TABLE command_answer (
  office_id BIGINT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  answer TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, key)
);
CREATE INDEX command_answer_at ON command_answer (at);
