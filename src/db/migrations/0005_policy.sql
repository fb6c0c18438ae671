-- SPDX-License-Identifier: Apache-2.0
-- Countries in which an office seeks no new partner, each with its reason.
CREATE TABLE policy (
  office_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  reason TEXT NOT NULL,
  country_code TEXT NOT NULL REFERENCES country (code),
  source_id BIGINT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, seq),
  UNIQUE (office_id, country_code),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);
