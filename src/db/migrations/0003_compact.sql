-- SPDX-License-Identifier: Apache-2.0
-- The tables with the most rows, made again. {clustered}: rows lie in the order of their key, not in a tree of their own.
-- SQLite builds a list of more than two words anew for each row that an IN checks, hence OR. That an assertion belongs to
-- a partnership is found by its unique key; an index of its own cost each insert one more tree.
CREATE TABLE assertion_compact (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  partnership_id BIGINT NOT NULL REFERENCES partnership (id),
  source_id BIGINT NOT NULL,
  kind TEXT,
  stage TEXT,
  signed TEXT,
  ended TEXT,
  said_by TEXT NOT NULL CHECK (said_by = 'a' OR said_by = 'b' OR said_by = 'both' OR said_by = 'none'),
  confidence TEXT NOT NULL CHECK (confidence = 'high' OR confidence = 'medium' OR confidence = 'low'),
  as_of TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, partnership_id, source_id),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
) {clustered};
INSERT INTO assertion_compact
SELECT office_id, id, partnership_id, source_id, kind, stage, signed, ended, said_by, confidence, as_of, note
FROM assertion ORDER BY office_id, id;
DROP TABLE assertion;
ALTER TABLE assertion_compact RENAME TO assertion;

CREATE TABLE city_name_compact (
  city_id BIGINT NOT NULL REFERENCES city (id),
  language TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort = 'name' OR sort = 'local' OR sort = 'alias' OR sort = 'former'),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (city_id, language, sort, name)
) {clustered};
INSERT INTO city_name_compact
SELECT city_id, language, sort, name, folded FROM city_name ORDER BY city_id, language, sort, name;
DROP TABLE city_name;
ALTER TABLE city_name_compact RENAME TO city_name;

CREATE TABLE city_population_compact (
  city_id BIGINT NOT NULL REFERENCES city (id),
  source TEXT NOT NULL,
  on_date TEXT NOT NULL,
  people BIGINT NOT NULL CHECK (people >= 0),
  PRIMARY KEY (city_id, source, on_date)
) {clustered};
INSERT INTO city_population_compact
SELECT city_id, source, on_date, people FROM city_population ORDER BY city_id, source, on_date;
DROP TABLE city_population;
ALTER TABLE city_population_compact RENAME TO city_population;
