-- SPDX-License-Identifier: Apache-2.0
-- What was done with a prepared step, in its order: prepared (again), returned, recorded, withdrawn, each with its words. The
-- step itself keeps the last decision alone. words are people's own and stand in no line of the journal.
CREATE TABLE prepared_step_act (
  office_id BIGINT NOT NULL,
  step_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('prepared', 'returned', 'recorded', 'withdrawn')),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (office_id, step_id, seq),
  FOREIGN KEY (office_id, step_id) REFERENCES prepared_step (office_id, id)
);
-- Of what was before, the last of each is known: one that came back and was prepared again waits, and was decided on before
-- that.
INSERT INTO prepared_step_act (office_id, step_id, seq, act, actor, at, words)
SELECT office_id, id, CASE WHEN decided_by <> '' AND decided_at < prepared_at THEN 2 ELSE 1 END, 'prepared', prepared_by,
  prepared_at, words
FROM prepared_step;
INSERT INTO prepared_step_act (office_id, step_id, seq, act, actor, at, words)
SELECT office_id, id, CASE WHEN decided_at < prepared_at THEN 1 ELSE 2 END,
  CASE WHEN state IN ('recorded', 'withdrawn') THEN state ELSE 'returned' END, decided_by, decided_at, decision
FROM prepared_step WHERE decided_by <> '';
