-- SPDX-License-Identifier: Apache-2.0
-- What the people of an office share at their desk beside its records: ways of looking at lists, comments, who is where.

-- A list's filter and order under a name. query: of the list's address, "direction=in&sort=number". owner: as the journal
-- names who saved it.
CREATE TABLE saved_view (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  owner TEXT NOT NULL,
  is_shared BIGINT NOT NULL CHECK (is_shared IN (0, 1)),
  PRIMARY KEY (office_id, id)
);
-- What a list opens with for somebody.
CREATE TABLE view_choice (
  office_id BIGINT NOT NULL,
  actor TEXT NOT NULL,
  list TEXT NOT NULL,
  view_id BIGINT NOT NULL,
  PRIMARY KEY (office_id, actor, list),
  FOREIGN KEY (office_id, view_id) REFERENCES saved_view (office_id, id)
);

-- subject: "letter", 12. One that was taken back keeps its place and no text.
CREATE TABLE desk_comment (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  text TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  changed_at TEXT,
  is_taken_back BIGINT NOT NULL DEFAULT 0 CHECK (is_taken_back IN (0, 1)),
  PRIMARY KEY (office_id, id)
);
CREATE INDEX desk_comment_by_subject ON desk_comment (office_id, subject_kind, subject_id, id);
CREATE TABLE desk_mention (
  office_id BIGINT NOT NULL,
  comment_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  is_seen BIGINT NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
  PRIMARY KEY (office_id, comment_id, account_id),
  FOREIGN KEY (office_id, comment_id) REFERENCES desk_comment (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE INDEX desk_mention_of_account ON desk_mention (office_id, account_id, is_seen);
-- Who wants no mail of mentions.
CREATE TABLE desk_wish (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  mail_of_mentions BIGINT NOT NULL CHECK (mail_of_mentions IN (0, 1)),
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- Who looks at a record just now. Rows come and go by the second, and no line of the journal accounts for them.
CREATE TABLE desk_presence (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  viewer TEXT NOT NULL,
  account_id BIGINT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, viewer)
);
CREATE INDEX desk_presence_until ON desk_presence (until);
