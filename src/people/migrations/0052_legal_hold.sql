-- SPDX-License-Identifier: Apache-2.0
-- Legal holds on other things than a person: a letter ("letter/12"), or all that is kept of a partner ("partner/5", the
-- city's number). A person's own stands in their row.
CREATE TABLE legal_hold (
  office_id BIGINT NOT NULL REFERENCES office (id),
  subject TEXT NOT NULL,
  held_by TEXT NOT NULL,
  why TEXT NOT NULL,
  held_at TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (office_id, subject)
);
