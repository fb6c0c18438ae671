-- SPDX-License-Identifier: Apache-2.0
-- The atlas, the register, the office's statements and the journal.
-- {id} is the database's own way to number rows. Tables of an office carry office_id first in their keys; office 0 is
-- the world's register, which belongs to nobody.

-- journal: who did what, when; one hash chain an office
CREATE TABLE journal (
  office_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (office_id, seq)
);

-- atlas: countries, cities, their names
CREATE TABLE country (
  code TEXT PRIMARY KEY CHECK (length(code) = 2),
  alpha3 TEXT NOT NULL,
  numeric_code TEXT NOT NULL,
  region TEXT NOT NULL,
  subregion TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION
);
CREATE TABLE country_name (
  code TEXT NOT NULL REFERENCES country (code),
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (code, language)
);
CREATE TABLE country_neighbour (
  code TEXT NOT NULL REFERENCES country (code),
  neighbour TEXT NOT NULL REFERENCES country (code),
  PRIMARY KEY (code, neighbour)
);
CREATE TABLE city (
  id {id},
  sort TEXT NOT NULL CHECK (sort IN ('city', 'district', 'county', 'province', 'region')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  country_code TEXT NOT NULL REFERENCES country (code),
  admin1 TEXT NOT NULL,
  feature TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  geonames_id BIGINT UNIQUE,
  wikidata_id BIGINT UNIQUE,
  slug TEXT UNIQUE,
  timezone TEXT,
  same_as BIGINT REFERENCES city (id),
  CHECK (lat BETWEEN -90 AND 90),
  CHECK (lon BETWEEN -180 AND 180)
);
CREATE TABLE city_name (
  city_id BIGINT NOT NULL REFERENCES city (id),
  language TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('name', 'local', 'alias', 'former')),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (city_id, language, sort, name)
);
CREATE TABLE city_population (
  city_id BIGINT NOT NULL REFERENCES city (id),
  source TEXT NOT NULL,
  on_date TEXT NOT NULL,
  people BIGINT NOT NULL CHECK (people >= 0),
  PRIMARY KEY (city_id, source, on_date)
);

-- the office that keeps a circle
CREATE TABLE office (
  id {id},
  slug TEXT NOT NULL UNIQUE,
  home_city_id BIGINT NOT NULL REFERENCES city (id),
  timezone TEXT NOT NULL,
  accent_day TEXT NOT NULL,
  accent_night TEXT NOT NULL,
  languages TEXT NOT NULL
);
CREATE TABLE office_name (
  office_id BIGINT NOT NULL REFERENCES office (id),
  language TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (office_id, language)
);
CREATE TABLE office_region (
  office_id BIGINT NOT NULL REFERENCES office (id),
  slug TEXT NOT NULL,
  countries TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_ja TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (office_id, slug)
);

-- the register: what each source says of a pair, and the moves of its life
CREATE TABLE source (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('office', 'official', 'press', 'list')),
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  published TEXT,
  retrieved TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, key)
);
CREATE TABLE partnership (
  id {id},
  city_a BIGINT NOT NULL REFERENCES city (id),
  city_b BIGINT NOT NULL REFERENCES city (id),
  UNIQUE (city_a, city_b),
  CHECK (city_a < city_b)
);
CREATE INDEX partnership_b ON partnership (city_b);
CREATE TABLE assertion (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  partnership_id BIGINT NOT NULL REFERENCES partnership (id),
  source_id BIGINT NOT NULL,
  kind TEXT,
  stage TEXT,
  signed TEXT,
  ended TEXT,
  said_by TEXT NOT NULL CHECK (said_by IN ('a', 'b', 'both', 'none')),
  confidence TEXT NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  as_of TEXT,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, partnership_id, source_id),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);
CREATE INDEX assertion_partnership ON assertion (partnership_id);
CREATE TABLE partnership_move (
  office_id BIGINT NOT NULL,
  partnership_id BIGINT NOT NULL REFERENCES partnership (id),
  seq BIGINT NOT NULL,
  act TEXT NOT NULL,
  on_date TEXT,
  authority TEXT NOT NULL,
  document TEXT NOT NULL,
  source_id BIGINT NOT NULL,
  note_zh TEXT NOT NULL,
  note_ja TEXT NOT NULL,
  note_en TEXT NOT NULL,
  PRIMARY KEY (office_id, partnership_id, seq),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);

-- dated statements an office has made, kept beside what the register can show
CREATE TABLE official_figure (
  office_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  on_date TEXT NOT NULL,
  kind TEXT NOT NULL,
  region TEXT NOT NULL,
  figure BIGINT NOT NULL CHECK (figure >= 0),
  figure_is TEXT NOT NULL CHECK (figure_is IN ('exactly', 'at_least')),
  source_id BIGINT NOT NULL,
  statement_zh TEXT NOT NULL,
  statement_ja TEXT NOT NULL,
  statement_en TEXT NOT NULL,
  PRIMARY KEY (office_id, seq),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);
CREATE TABLE target (
  office_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  by_date TEXT NOT NULL,
  kind TEXT NOT NULL,
  region TEXT NOT NULL,
  figure BIGINT NOT NULL CHECK (figure > 0),
  source_id BIGINT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, seq),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);
CREATE TABLE consular_post (
  office_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('consulate_general', 'visa_centre')),
  country_code TEXT NOT NULL,
  place TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_ja TEXT NOT NULL,
  name_en TEXT NOT NULL,
  posts BIGINT NOT NULL CHECK (posts > 0),
  serves TEXT NOT NULL,
  serves_count BIGINT,
  source_id BIGINT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (office_id, seq),
  FOREIGN KEY (office_id, source_id) REFERENCES source (office_id, id)
);
-- what the public reads of a partner
CREATE TABLE hall (
  office_id BIGINT NOT NULL REFERENCES office (id),
  city_id BIGINT NOT NULL REFERENCES city (id),
  text_zh TEXT NOT NULL,
  text_ja TEXT NOT NULL,
  text_en TEXT NOT NULL,
  PRIMARY KEY (office_id, city_id)
);
