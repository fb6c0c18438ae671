-- SPDX-License-Identifier: Apache-2.0
-- Who people are at the identity provider of their city (OpenID Connect).

-- subject: the provider's own name for somebody, which never changes there. An account has one at an issuer, and whoever
-- has the same address of mail later is somebody else.
CREATE TABLE identity (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  joined_ms BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id, issuer),
  UNIQUE (office_id, issuer, subject),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- What comes and goes, and no line of the journal accounts for.
-- A browser that was sent to the provider. secret_hash: BLAKE2b-256 of what its cookie holds, 256 random bits; state,
-- nonce and verifier are made of the same secret and stored nowhere.
CREATE TABLE identity_request (
  secret_hash TEXT PRIMARY KEY,
  office_id BIGINT NOT NULL,
  issuer TEXT NOT NULL,
  then_address TEXT NOT NULL,
  ends_ms BIGINT NOT NULL
);

-- Somebody whom the provider has named and of whom a code of the second step is still asked for; link_hash is that of its
-- link (account_link).
CREATE TABLE identity_waiting (
  link_hash TEXT PRIMARY KEY,
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  ends_ms BIGINT NOT NULL
);
