-- SPDX-License-Identifier: Apache-2.0
-- Tokens by which programs, and people until they have accounts, act for an office.

-- secret_hash: BLAKE2b-256 of the secret, which has 256 random bits: nothing can be guessed from it. rights: words with
-- blanks between. ends_on: the first day on which it is of no use any more.
CREATE TABLE api_token (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  name TEXT NOT NULL,
  secret_hash TEXT NOT NULL UNIQUE,
  rights TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ends_on TEXT,
  revoked_at TEXT,
  PRIMARY KEY (office_id, id)
);
