-- SPDX-License-Identifier: Apache-2.0
-- People who sign in. An account belongs to one office: whoever works in two has two addresses.

CREATE TABLE department (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  PRIMARY KEY (office_id, id)
);

CREATE TABLE department_name (
  office_id BIGINT NOT NULL,
  department_id BIGINT NOT NULL,
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (office_id, department_id, language),
  FOREIGN KEY (office_id, department_id) REFERENCES department (office_id, id)
);

-- email_folded: in small letters; one account for an address in the whole instance, as it says who signs in.
CREATE TABLE account (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  email TEXT NOT NULL,
  email_folded TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  role TEXT NOT NULL,
  department_id BIGINT,
  state TEXT NOT NULL CHECK (state IN ('invited', 'active', 'disabled')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, department_id) REFERENCES department (office_id, id)
);

-- password_hash: libsodium's string of argon2id. totp_secret: base32, as authenticators take it.
CREATE TABLE credential (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  password_hash TEXT NOT NULL,
  totp_secret TEXT,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- Codes for who lost the second factor; each of use once. Hashes of 79 random bits.
CREATE TABLE recovery_code (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  code_hash TEXT NOT NULL,
  PRIMARY KEY (office_id, account_id, code_hash),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- What comes and goes, and no line of the journal accounts for. Secrets have 256 random bits; their hashes are BLAKE2b-256.
CREATE TABLE login_session (
  secret_hash TEXT PRIMARY KEY,
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  created_ms BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL,
  browser TEXT NOT NULL
);
CREATE INDEX login_session_of_account ON login_session (office_id, account_id);

-- A link by which somebody sets a password. account_id 0: the first account of the office is made by it.
CREATE TABLE account_link (
  secret_hash TEXT PRIMARY KEY,
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('first', 'invite', 'reset', 'second_factor')),
  ends_ms BIGINT NOT NULL
);
CREATE INDEX account_link_of_account ON account_link (office_id, account_id);

-- Browsers that an account signed in from: strangers who guess do not lock these out.
CREATE TABLE known_browser (
  secret_hash TEXT NOT NULL,
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL,
  PRIMARY KEY (secret_hash, office_id, account_id)
);

-- bucket: a hash of whom the failures are counted against.
CREATE TABLE login_failure (
  bucket TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  since_ms BIGINT NOT NULL
);

-- The last time step (30 s) whose code an account has used: no code is of use twice.
CREATE TABLE totp_step (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  step BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id)
);
