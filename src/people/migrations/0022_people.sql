-- SPDX-License-Identifier: Apache-2.0
-- The people and organisations that an office deals with. docs/people.md, docs/adr/0016.

-- own_name: as it writes itself. country: ISO 3166, of two letters. folded: what a search looks through.
CREATE TABLE organisation (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  external_id TEXT,
  kind TEXT NOT NULL,
  own_name TEXT NOT NULL,
  country TEXT REFERENCES country (code),
  city_id BIGINT REFERENCES city (id),
  parent_id BIGINT,
  sort_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, external_id),
  FOREIGN KEY (office_id, parent_id) REFERENCES organisation (office_id, id)
);
CREATE INDEX organisation_by_name ON organisation (office_id, sort_key, id);

CREATE TABLE organisation_name (
  office_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (office_id, organisation_id, language),
  FOREIGN KEY (office_id, organisation_id) REFERENCES organisation (office_id, id)
);

-- salt, here and elsewhere: random, made anew at each write, so that the journal's digest of a row tells nothing to who
-- guesses what stood in it. held_*: a legal hold. An erased person keeps the number alone.
CREATE TABLE person (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  personal_version BIGINT NOT NULL DEFAULT 0,
  state TEXT NOT NULL CHECK (state IN ('kept', 'erased')),
  external_id TEXT,
  name TEXT NOT NULL,
  name_latin TEXT NOT NULL,
  name_reading TEXT NOT NULL,
  languages TEXT NOT NULL,
  salt TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  folded TEXT NOT NULL,
  held_by TEXT,
  held_why TEXT,
  held_at TEXT,
  erased_at TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, external_id)
);
CREATE INDEX person_by_name ON person (office_id, state, sort_key, id);

-- How somebody is addressed, in each language.
CREATE TABLE person_address (
  office_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (office_id, person_id, language),
  FOREIGN KEY (office_id, person_id) REFERENCES person (office_id, id)
);

-- Somebody in a post. removed: taken out as wrong; letters may point to it all the same. since, until: may be partial.
CREATE TABLE cap (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  person_id BIGINT NOT NULL,
  organisation_id BIGINT NOT NULL,
  place BIGINT,
  since TEXT,
  until TEXT,
  removed BIGINT NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, person_id) REFERENCES person (office_id, id),
  FOREIGN KEY (office_id, organisation_id) REFERENCES organisation (office_id, id)
);
CREATE INDEX cap_by_person ON cap (office_id, person_id);
CREATE INDEX cap_by_organisation ON cap (office_id, organisation_id);

CREATE TABLE cap_post (
  office_id BIGINT NOT NULL,
  cap_id BIGINT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (office_id, cap_id, language),
  FOREIGN KEY (office_id, cap_id) REFERENCES cap (office_id, id)
);

-- Personal values, sealed; the key of that number lies outside of the database.
CREATE TABLE personal_value (
  office_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('contact', 'diet', 'notes')),
  key_id TEXT NOT NULL,
  sealed TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office_id, person_id, field),
  FOREIGN KEY (office_id, person_id) REFERENCES person (office_id, id)
);
CREATE INDEX personal_value_by_key ON personal_value (key_id);

-- Who looked at personal values, and what for. person_id: nothing for a file of many.
CREATE TABLE personal_opening (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  person_id BIGINT,
  people BIGINT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL,
  salt TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, person_id) REFERENCES person (office_id, id)
);
CREATE INDEX personal_opening_by_person ON personal_opening (office_id, person_id);

-- Where an office's own rule stands instead of the one that comes with the program. days: nothing for "never by itself".
CREATE TABLE retention_rule (
  office_id BIGINT NOT NULL REFERENCES office (id),
  what TEXT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  after TEXT NOT NULL,
  days BIGINT,
  source TEXT NOT NULL,
  PRIMARY KEY (office_id, what)
);

-- A record's history is read from the journal.
CREATE INDEX journal_by_subject ON journal (office_id, subject);
