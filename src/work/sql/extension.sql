-- SPDX-License-Identifier: Apache-2.0
-- Of one, or of many (:ids: each with twelve digits, :length in all), in the order in which they were given.
-- name: extensions_of
SELECT e.subject_id, e.amount, e.unit, e.counted_from, e.why, coalesce(a.name, e.actor)
FROM due_extension e LEFT JOIN account a ON a.office_id = e.office_id AND a.id = e.account_id
WHERE e.office_id = :office AND e.subject_kind = :kind AND e.subject_id = :id AND e.ended = 0 ORDER BY e.seq;

-- name: extensions_of_many
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT e.subject_id, e.amount, e.unit, e.counted_from, e.why, coalesce(a.name, e.actor)
FROM asked CROSS JOIN due_extension e LEFT JOIN account a ON a.office_id = e.office_id AND a.id = e.account_id
WHERE e.office_id = :office AND e.subject_kind = :kind AND e.subject_id = asked.id AND e.ended = 0 ORDER BY e.subject_id, e.seq;

-- name: last_extension
SELECT coalesce(max(seq), 0) FROM due_extension WHERE office_id = :office AND subject_kind = :kind AND subject_id = :id;

-- name: insert_extension
INSERT INTO due_extension (office_id, subject_kind, subject_id, seq, amount, unit, counted_from, why, actor, account_id, at)
VALUES (:office, :kind, :id, :seq, :amount, :unit, :from, :why, :actor, :account, :at);

-- name: end_extensions
UPDATE due_extension SET ended = 1 WHERE office_id = :office AND subject_kind = :kind AND subject_id = :id AND ended = 0;

-- The days of letters (:ids and :length as above) from which tasks about them may be counted.
-- name: days_of_letters
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id, l.arrived, l.sent FROM asked CROSS JOIN letter l WHERE l.office_id = :office AND l.id = asked.id;
