-- SPDX-License-Identifier: Apache-2.0
-- Days of an office's own calendar: holidays, and weekend days that are worked. What it lists of a year stands in place of its
-- country's calendar of that year.
CREATE TABLE office_day (
  office_id BIGINT NOT NULL REFERENCES office (id),
  day TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('holiday', 'workday')),
  name_zh TEXT NOT NULL,
  name_ja TEXT NOT NULL,
  name_en TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (office_id, day)
);
