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
-- Of what was before, the last of each is known: who prepared it, who put it otherwise and who decided on it, in the order of
-- their moments. The words that are kept are of who wrote it last; what was said before that is not known. place: within one
-- moment, a decision comes last, but for a step that waits: that was handed up again after it.
INSERT INTO prepared_step_act (office_id, step_id, seq, act, actor, at, words)
SELECT office_id, step_id, row_number() OVER (PARTITION BY office_id, step_id ORDER BY at, place), act, actor, at, words
FROM (
  SELECT office_id, id AS step_id, 'prepared' AS act, prepared_by AS actor, prepared_at AS at,
    CASE WHEN changed_by = '' THEN words ELSE '' END AS words, 1 AS place
  FROM prepared_step
  UNION ALL
  SELECT office_id, id, 'prepared', changed_by, changed_at, words, 3 FROM prepared_step WHERE changed_by <> ''
  UNION ALL
  SELECT office_id, id, CASE WHEN state IN ('recorded', 'withdrawn') THEN state ELSE 'returned' END, decided_by, decided_at,
    decision, CASE WHEN state = 'waiting' THEN 2 ELSE 4 END
  FROM prepared_step WHERE decided_by <> ''
) AS known;
