-- SPDX-License-Identifier: Apache-2.0
-- Steps of partnerships that somebody prepared for who decides. They are no part of the register until they are recorded.

-- source_key: as the office calls the source; whether it is there is looked at again when the step is recorded.
-- older_source: who prepared it says that the source is meant to be older than the step. words: to who decides; decision:
-- why it was returned. Both are people's own words and stand in no line of the journal.
CREATE TABLE prepared_step (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  city_id BIGINT NOT NULL REFERENCES city (id),
  act TEXT NOT NULL,
  on_date TEXT,
  authority TEXT NOT NULL,
  document TEXT NOT NULL,
  source_key TEXT NOT NULL,
  note_zh TEXT NOT NULL,
  note_ja TEXT NOT NULL,
  note_en TEXT NOT NULL,
  older_source BIGINT NOT NULL DEFAULT 0,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'returned', 'recorded', 'withdrawn')),
  prepared_by TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  decided_by TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL DEFAULT '',
  decision TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, id)
);
CREATE INDEX prepared_step_in_hand ON prepared_step (office_id, id) WHERE state IN ('waiting', 'returned');
