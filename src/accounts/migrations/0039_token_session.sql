-- SPDX-License-Identifier: Apache-2.0
-- A browser that somebody signed in with a token: a session of its own, which ends, and not the token. It comes and goes like
-- login_session, and no line of the journal accounts for it. secret_hash: BLAKE2b-256 of 256 random bits.
CREATE TABLE token_session (
  secret_hash TEXT PRIMARY KEY,
  office_id BIGINT NOT NULL,
  token_id BIGINT NOT NULL,
  created_ms BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL
);
CREATE INDEX token_session_of_token ON token_session (office_id, token_id);
