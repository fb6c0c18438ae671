-- SPDX-License-Identifier: Apache-2.0
-- What ends together with a person's sessions. No line of the journal accounts for these tables: they come and go with signing in.

-- How often all other sessions of an account were ended. What it handed out to be used without signing in (the address of its
-- calendar) holds as long as the count under which it was made. No row: never.
CREATE TABLE access_epoch (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  epoch BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- The secret of an authenticator app that is being set up, until its first code is typed: one for each session. session_hash: that of
-- login_session. sealed: with a key made of the session's own secret, which the database does not have.
CREATE TABLE totp_enrolment (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  session_hash TEXT NOT NULL,
  sealed TEXT NOT NULL,
  ends_ms BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id, session_hash),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
CREATE INDEX totp_enrolment_ends ON totp_enrolment (ends_ms);
