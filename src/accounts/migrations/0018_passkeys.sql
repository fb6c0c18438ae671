-- SPDX-License-Identifier: Apache-2.0
-- Passkeys (Web Authentication): keys of people's own devices by which they sign in.

-- user_handle: what authenticators call the account, 32 random bytes in base64url. It stays when passkeys go, so that a
-- device puts a new one in the place of the old.
CREATE TABLE passkey_owner (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  user_handle TEXT NOT NULL UNIQUE,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- credential_id: the authenticator's name for the key, up to 1,023 bytes; it alone says who signs in. public_key: COSE. Both in
-- base64url. algorithm: its number in COSE. counter: how often the key was used, as far as it counts. transports: words with blanks
-- between, as the browser said them. is_backup_eligible, is_backed_up: whether the key may lie, and lies, on several devices.
CREATE TABLE passkey (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  credential_id TEXT NOT NULL UNIQUE,
  public_key TEXT NOT NULL,
  algorithm BIGINT NOT NULL,
  counter BIGINT NOT NULL,
  name TEXT NOT NULL,
  created_ms BIGINT NOT NULL,
  last_used_ms BIGINT,
  transports TEXT NOT NULL,
  is_backup_eligible BIGINT NOT NULL,
  is_backed_up BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);

-- What a browser was asked to have signed; of use once. It comes and goes, and no line of the journal accounts for it. secret_hash: of
-- what this browser alone was told. office_id and account_id: 0 where nobody has signed in yet.
CREATE TABLE passkey_challenge (
  secret_hash TEXT PRIMARY KEY,
  challenge TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose IN ('register', 'sign_in')),
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  user_handle TEXT NOT NULL,
  ends_ms BIGINT NOT NULL
);
CREATE INDEX passkey_challenge_ends ON passkey_challenge (ends_ms);
