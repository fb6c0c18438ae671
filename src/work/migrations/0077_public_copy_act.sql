-- SPDX-License-Identifier: Apache-2.0
-- What was done with a copy for the public, the oldest first. words: why it came back, was withdrawn or stands; people's own,
-- which no line of the journal has.
CREATE TABLE public_copy_act (
  office_id BIGINT NOT NULL,
  copy_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('made', 'changed', 'handed_up', 'returned', 'published', 'let_stand', 'withdrawn', 'dropped')),
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (office_id, copy_id, seq),
  FOREIGN KEY (office_id, copy_id) REFERENCES public_copy (office_id, id)
);
-- Of what was before, the last of each is known: who wrote at it (again, where that was after somebody decided), and who
-- decided on it, in the order of their moments; who handed it up is not.
INSERT INTO public_copy_act (office_id, copy_id, seq, act, actor, at, words)
SELECT office_id, copy_id, row_number() OVER (PARTITION BY office_id, copy_id ORDER BY at, place), act, actor, at, words
FROM (
  SELECT office_id, id AS copy_id, CASE WHEN decided_by <> '' AND decided_at < made_at THEN 'changed' ELSE 'made' END AS act, made_by AS actor, made_at AS at, '' AS words, 1 AS place FROM public_copy
  UNION ALL
  SELECT office_id, id, CASE WHEN state IN ('published', 'withdrawn', 'dropped') THEN state ELSE 'returned' END, decided_by,
    decided_at, words, 2
  FROM public_copy WHERE decided_by <> ''
) AS known;

-- The line of the letter's handling sheet up to which who wrote at the copy, published it or let it stand could know the
-- letter: what is changed of the letter after it asks for a decision anew.
ALTER TABLE public_copy ADD COLUMN letter_seq BIGINT NOT NULL DEFAULT 0;
UPDATE public_copy SET letter_seq = coalesce((SELECT max(a.seq) FROM letter_act a
  WHERE a.office_id = public_copy.office_id AND a.letter_id = public_copy.letter_id
    AND a.at <= CASE WHEN public_copy.state = 'published' THEN public_copy.decided_at ELSE public_copy.made_at END), 0);
