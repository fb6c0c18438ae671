-- SPDX-License-Identifier: Apache-2.0
-- More time for an answer or a task, and days that are counted: so many days after or before another.

-- What an answer or a task was given beside its time: counted on from the day that was due, or anew from the first day. ended: a
-- new day or term was set since, from which it begins again; what is ended counts no more.
CREATE TABLE due_extension (
  office_id BIGINT NOT NULL REFERENCES office (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('letter', 'task')),
  subject_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  unit TEXT NOT NULL,
  counted_from TEXT NOT NULL CHECK (counted_from IN ('due', 'anchor')),
  why TEXT NOT NULL,
  actor TEXT NOT NULL,
  account_id BIGINT,
  at TEXT NOT NULL,
  ended BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (office_id, subject_kind, subject_id, seq)
);

-- Instead of a day that was typed. anchor_name: what happens on the day that is counted from.
ALTER TABLE task ADD COLUMN count_amount BIGINT;
ALTER TABLE task ADD COLUMN count_unit TEXT;
ALTER TABLE task ADD COLUMN counted_by TEXT;
ALTER TABLE task ADD COLUMN anchor TEXT;
ALTER TABLE task ADD COLUMN anchor_name TEXT NOT NULL DEFAULT '';
