-- SPDX-License-Identifier: Apache-2.0
-- Links of guests: whom one letter is shown to, and the hash of the link's secret. name and email are of somebody
-- outside the office: they stand in no journal, and email is read by none but those who issue letters.
-- documents: whether the enclosed documents are shown too. until: the last day, at the office.
CREATE TABLE guest_link (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  language TEXT NOT NULL,
  may TEXT NOT NULL CHECK (may IN ('read', 'comment', 'confirm')),
  documents BIGINT NOT NULL CHECK (documents IN (0, 1)),
  until TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_by TEXT,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id) REFERENCES office (id)
);
CREATE UNIQUE INDEX guest_link_hash ON guest_link (hash);
CREATE INDEX guest_link_letter ON guest_link (office_id, letter_id);

-- What guests did: shown_hash is of what they were shown then, words what they said, or which document they took.
CREATE TABLE guest_act (
  office_id BIGINT NOT NULL,
  guest_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('opened', 'took', 'commented', 'confirmed')),
  shown_hash TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (office_id, guest_id, seq),
  FOREIGN KEY (office_id, guest_id) REFERENCES guest_link (office_id, id)
);
