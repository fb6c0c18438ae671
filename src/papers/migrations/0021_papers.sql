-- SPDX-License-Identifier: Apache-2.0
-- What offices say of their papers: templates of their own, and what stands on a letter beside its text.

-- Each change is a row of its own; the newest counts. source: '' where the shipped template was put back.
CREATE TABLE paper_template (
  office_id BIGINT NOT NULL REFERENCES office (id),
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'handling', 'yearly')),
  version BIGINT NOT NULL,
  source TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, kind, version)
);

-- Who gets copies, a line each; and the text in a second language ('' where there is none), which translated the text of
-- that hash.
CREATE TABLE letter_paper (
  office_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  copies TEXT NOT NULL,
  language TEXT NOT NULL,
  correspondent TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  enclosures TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  PRIMARY KEY (office_id, letter_id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);
