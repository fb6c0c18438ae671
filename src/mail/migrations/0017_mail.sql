-- SPDX-License-Identifier: Apache-2.0
-- Mail that is written in the transaction of what it tells of, and sent after it.

-- event_key: of the event; a second mail of the same event is the same mail. about: words by which the newest one is
-- looked up ("account/5/link"). Times are milliseconds since 1970 UTC. handed_over: how often the text was given to the
-- mail server without an answer that is known: after the second time it is not given again. text_is_secret: the text is
-- wiped as soon as the mail has ended. recipient, recipient_name, subject, text, calendar, calendar_name and error are personal
-- and wiped 30 days after the end. No line of the journal accounts for these rows.
CREATE TABLE mail_message (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  event_key TEXT NOT NULL,
  about TEXT NOT NULL,
  recipient TEXT NOT NULL,
  recipient_name TEXT NOT NULL,
  sender_name TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  text_is_secret BIGINT NOT NULL CHECK (text_is_secret IN (0, 1)),
  calendar TEXT NOT NULL,
  calendar_name TEXT NOT NULL,
  calendar_method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'refused', 'given_up')),
  tries BIGINT NOT NULL,
  handed_over BIGINT NOT NULL,
  error TEXT NOT NULL,
  job_id BIGINT NOT NULL,
  created_ms BIGINT NOT NULL,
  tried_ms BIGINT,
  ended_ms BIGINT,
  wiped_ms BIGINT,
  PRIMARY KEY (office_id, id),
  CHECK ((state = 'waiting') = (ended_ms IS NULL))
);
CREATE UNIQUE INDEX mail_message_event ON mail_message (office_id, event_key);
CREATE INDEX mail_message_about ON mail_message (office_id, about, id);
CREATE INDEX mail_message_waiting ON mail_message (created_ms) WHERE state = 'waiting';
CREATE INDEX mail_message_to_wipe ON mail_message (ended_ms) WHERE ended_ms IS NOT NULL AND wiped_ms IS NULL;
