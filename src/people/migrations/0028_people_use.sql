-- SPDX-License-Identifier: Apache-2.0
-- Keys of values that were erased: they are to be gone from the folder of keys, whatever copy of it is brought back.
CREATE TABLE erased_key (
  office_id BIGINT NOT NULL REFERENCES office (id),
  key_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, key_id)
);

-- Where a post or an organisation is named: a letter's correspondent or signatory. The subject ("letter/12") keeps the
-- words as they were.
CREATE TABLE people_use (
  office_id BIGINT NOT NULL REFERENCES office (id),
  subject TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('correspondent', 'signatory')),
  cap_id BIGINT,
  organisation_id BIGINT,
  PRIMARY KEY (office_id, subject, role),
  FOREIGN KEY (office_id, cap_id) REFERENCES cap (office_id, id),
  FOREIGN KEY (office_id, organisation_id) REFERENCES organisation (office_id, id)
);
CREATE INDEX people_use_by_cap ON people_use (office_id, cap_id);
CREATE INDEX people_use_by_organisation ON people_use (office_id, organisation_id);
