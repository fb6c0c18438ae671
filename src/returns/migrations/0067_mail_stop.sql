-- SPDX-License-Identifier: Apache-2.0
-- Accounts whose address came back for good: no digest is written to it. address_hash: of the office and the address, so that
-- another address is another matter. status: "5.1.1". mail_id: of the mail that came back. No line of the journal accounts for
-- these rows; that somebody presses "try again" has one.
CREATE TABLE mail_stop (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  address_hash TEXT NOT NULL,
  mail_id BIGINT NOT NULL,
  status TEXT NOT NULL,
  since_ms BIGINT NOT NULL,
  PRIMARY KEY (office_id, account_id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id)
);
