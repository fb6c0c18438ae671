-- SPDX-License-Identifier: Apache-2.0
-- What people are told of: one row for each event and account.

-- event_key: the event is told to an account once. because: why this account is told. mail_key: of the mail that told it
-- ('': none yet; 'none': none is to). Times are milliseconds since 1970 UTC. No names and no texts of people: what it is
-- about is looked up when it is shown. No line of the journal accounts for these rows.
CREATE TABLE notice (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  because TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  event_key TEXT NOT NULL,
  due TEXT,
  at_ms BIGINT NOT NULL,
  read_ms BIGINT,
  mail_key TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE UNIQUE INDEX notice_event ON notice (office_id, account_id, event_key);
CREATE INDEX notice_about ON notice (office_id, subject_kind, subject_id) WHERE read_ms IS NULL;
CREATE INDEX notice_unread ON notice (office_id, account_id, id) WHERE read_ms IS NULL;
CREATE INDEX notice_to_mail ON notice (office_id, at_ms) WHERE mail_key = '' AND read_ms IS NULL;
CREATE INDEX notice_by_mail ON notice (office_id, mail_key) WHERE mail_key <> '';

-- What somebody chose; what they did not is as the program has it.
CREATE TABLE notice_choice (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  kind TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('at_once', 'digest', 'none')),
  PRIMARY KEY (office_id, account_id, kind),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- The address in a digest's head by which one press ends it: the hash of its secret. No line of the journal accounts for it.
CREATE TABLE digest_link (
  office_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  account_id BIGINT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (office_id, hash),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE UNIQUE INDEX digest_link_hash ON digest_link (hash);

-- Which days of tasks and letters stand in somebody's calendar by an invitation: the number of the last mail, and what it
-- said (hash; '': it took the day back). No line of the journal accounts for it.
CREATE TABLE invitation (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (office_id, account_id, subject_kind, subject_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- Up to which day an office's people were reminded, and on which their digests were last written. No line of the journal
-- accounts for it.
CREATE TABLE notice_day (
  office_id BIGINT NOT NULL,
  reminded_until TEXT,
  digested_on TEXT,
  PRIMARY KEY (office_id),
  FOREIGN KEY (office_id) REFERENCES office (id)
);

-- The secret address of somebody's own calendar, as the hash of its secret.
CREATE TABLE calendar_feed (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE UNIQUE INDEX calendar_feed_hash ON calendar_feed (hash);

-- Links of guests (src/guests). Whom one letter is shown to, and the hash of the link's secret. name and email are of
-- somebody outside the office, and nobody but those who issue letters reads them.
CREATE TABLE guest_link (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL,
  may TEXT NOT NULL CHECK (may IN ('read', 'comment', 'confirm')),
  until TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE UNIQUE INDEX guest_link_hash ON guest_link (hash);
CREATE INDEX guest_link_letter ON guest_link (office_id, letter_id);

-- What guests did: content_hash is of the text as it was then.
CREATE TABLE guest_act (
  office_id BIGINT NOT NULL,
  guest_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('opened', 'commented', 'confirmed')),
  content_hash TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (office_id, guest_id, seq),
  FOREIGN KEY (office_id, guest_id) REFERENCES guest_link (office_id, id)
);
