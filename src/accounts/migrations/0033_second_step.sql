-- SPDX-License-Identifier: Apache-2.0
-- Whether an office's people must have a second step beside a password: an authenticator app, or a passkey in its place.
CREATE TABLE sign_in_policy (
  office_id BIGINT NOT NULL PRIMARY KEY REFERENCES office (id),
  second_step BIGINT NOT NULL CHECK (second_step IN (0, 1))
);
