-- SPDX-License-Identifier: Apache-2.0
-- What a task is about beside a letter, what it waits for, and how it comes again.

-- about_kind: partner (the city), person, organisation. due_roll: what becomes of a due day that is not worked.
-- repeat_*: how it comes again; once the next is made the rule has gone over to that one. repeat_day: the day of the month that is
-- wanted, where a month may be too short for it. series_id: the first task of the series. made_from: the task that this one follows.
ALTER TABLE task ADD COLUMN about_kind TEXT CHECK (about_kind IN ('partner', 'person', 'organisation'));
ALTER TABLE task ADD COLUMN about_id BIGINT;
ALTER TABLE task ADD COLUMN due_roll TEXT NOT NULL DEFAULT 'stays' CHECK (due_roll IN ('stays', 'after', 'before'));
ALTER TABLE task ADD COLUMN repeat_every BIGINT;
ALTER TABLE task ADD COLUMN repeat_unit TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeat_weekdays TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeat_on TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeat_shift TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN repeat_until TEXT;
ALTER TABLE task ADD COLUMN repeat_day BIGINT;
ALTER TABLE task ADD COLUMN series_id BIGINT;
ALTER TABLE task ADD COLUMN made_from BIGINT;
CREATE INDEX task_by_about ON task (office_id, about_kind, about_id);
CREATE INDEX task_by_series ON task (office_id, series_id);
-- What follows a task is made once, whoever presses how often.
CREATE UNIQUE INDEX task_once_from ON task (office_id, made_from);

-- A task waits until the other is done or dropped.
CREATE TABLE task_block (
  office_id BIGINT NOT NULL,
  task_id BIGINT NOT NULL,
  blocker_id BIGINT NOT NULL,
  PRIMARY KEY (office_id, task_id, blocker_id),
  FOREIGN KEY (office_id, task_id) REFERENCES task (office_id, id),
  FOREIGN KEY (office_id, blocker_id) REFERENCES task (office_id, id)
);
CREATE INDEX task_block_by_blocker ON task_block (office_id, blocker_id);
