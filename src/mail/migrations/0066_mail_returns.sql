-- SPDX-License-Identifier: Apache-2.0
-- Mails that come back, and whom that concerns.

-- record: what the mail is for ("letter/12", "account/5"; '': nothing that anybody looks at). sent_by: the account whose act
-- wrote it (0: none). returned: '' not so far, 'hard' for good (5.x), 'soft' perhaps for now (4.x). returned_status: "5.1.1".
-- returned_words: of the mail server; personal, wiped 30 days after the mail's end.
ALTER TABLE mail_message ADD COLUMN record TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_message ADD COLUMN sent_by BIGINT NOT NULL DEFAULT 0;
ALTER TABLE mail_message ADD COLUMN returned TEXT NOT NULL DEFAULT '' CHECK (returned IN ('', 'hard', 'soft'));
ALTER TABLE mail_message ADD COLUMN returned_status TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_message ADD COLUMN returned_words TEXT NOT NULL DEFAULT '';
ALTER TABLE mail_message ADD COLUMN returned_ms BIGINT;
CREATE INDEX mail_message_returned ON mail_message (returned_ms) WHERE returned <> '';

-- The address that a mail comes back to holds a secret; this is its hash. One for each time that a mail server was given the
-- text, gone when the mail's recipient is wiped. No line of the journal accounts for these rows.
CREATE TABLE mail_return_key (
  office_id BIGINT NOT NULL,
  hash TEXT NOT NULL,
  mail_id BIGINT NOT NULL,
  PRIMARY KEY (office_id, hash),
  FOREIGN KEY (office_id, mail_id) REFERENCES mail_message (office_id, id)
);
CREATE UNIQUE INDEX mail_return_key_hash ON mail_return_key (hash);
CREATE INDEX mail_return_key_mail ON mail_return_key (office_id, mail_id);
