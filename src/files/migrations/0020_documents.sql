-- SPDX-License-Identifier: Apache-2.0
-- Documents, each kept once in an office, and what they are attached to.

-- hash: SHA-256 of what was handed in, which is what a document is known by. kept_hash: of what is handed out: the same,
-- or a picture made anew without what a camera wrote into it. Both are names in the store, which holds the bytes.
CREATE TABLE document (
  office_id BIGINT NOT NULL REFERENCES office (id),
  hash TEXT NOT NULL,
  size BIGINT NOT NULL,
  type TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'ready', 'refused')),
  why TEXT NOT NULL DEFAULT '',
  kept_hash TEXT NOT NULL,
  kept_size BIGINT NOT NULL,
  preview_hash TEXT NOT NULL DEFAULT '',
  is_anew BIGINT NOT NULL DEFAULT 0,
  has_text BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (office_id, hash)
);

-- subject: "letter" and its id. One that was taken away can be put back as long as its subject may be changed.
CREATE TABLE attachment (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  taken_away_at TEXT NOT NULL DEFAULT '',
  taken_away_by TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, hash) REFERENCES document (office_id, hash)
);
CREATE INDEX attachment_of_subject ON attachment (office_id, subject_kind, subject_id);
CREATE INDEX attachment_of_document ON attachment (office_id, hash);

-- What a document says, folded, and the tokens of it (hex digits of UTF-8, which every collation sorts alike). Both are
-- made of the document again where they are lost; no line of the journal accounts for them.
CREATE TABLE document_text (
  office_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (office_id, hash)
);
CREATE TABLE document_token (
  office_id BIGINT NOT NULL,
  token TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (office_id, token, hash)
);
CREATE INDEX document_token_of ON document_token (office_id, hash, token);
