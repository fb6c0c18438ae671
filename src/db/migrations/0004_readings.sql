-- SPDX-License-Identifier: Apache-2.0
-- Readings of lists that were finished, and what each list's names were taken for.

-- told: taken by name in a reading of that list, which means the same again. applied_city: what the last reading of the
-- list took it for. gave: what the decision brought into being there: an id ('id'), a city ('city'), nothing ('').
CREATE TABLE city_review_told (
  id {id},
  key TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'told', 'accepted', 'rejected')),
  city_id BIGINT REFERENCES city (id),
  applied_city BIGINT REFERENCES city (id),
  gave TEXT NOT NULL CHECK (gave IN ('', 'id', 'city')),
  name TEXT NOT NULL,
  countries TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  people BIGINT,
  file TEXT NOT NULL,
  line BIGINT NOT NULL,
  why TEXT NOT NULL,
  candidates TEXT NOT NULL,
  UNIQUE (key, source),
  CHECK ((state IN ('told', 'accepted')) = (city_id IS NOT NULL))
);
INSERT INTO city_review_told (id, key, source, state, city_id, applied_city, gave, name, countries, lat, lon, people,
                              file, line, why, candidates)
SELECT id, key, source, state, city_id, NULL, '', name, countries, lat, lon, people, file, line, why, candidates
FROM city_review;
DROP TABLE city_review;
ALTER TABLE city_review_told RENAME TO city_review;

-- digest: of the files' bytes, how their columns were mapped, and the rules of the time. open: files of the same reading
-- were still to come. A decision on a city forgets all, since each list may be understood otherwise then.
CREATE TABLE list_reading (
  source TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'part', 'whole')),
  report TEXT NOT NULL,
  PRIMARY KEY (source, retrieved, digest)
);
