-- SPDX-License-Identifier: Apache-2.0
-- Cities that an import of the world could not tell, and what was decided on them.
CREATE TABLE city_review (
  id {id},
  key TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected')),
  city_id BIGINT REFERENCES city (id),
  name TEXT NOT NULL,
  countries TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  people BIGINT,
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  line BIGINT NOT NULL,
  why TEXT NOT NULL,
  candidates TEXT NOT NULL,
  CHECK ((state = 'accepted') = (city_id IS NOT NULL))
);
