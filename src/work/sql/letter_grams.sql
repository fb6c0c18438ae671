-- SPDX-License-Identifier: Apache-2.0
-- name: gram_end
SELECT block FROM letter_gram_end WHERE office_id = :office;

-- name: put_gram_end
INSERT INTO letter_gram_end (office_id, block) VALUES (:office, :block)
ON CONFLICT (office_id) DO UPDATE SET block = excluded.block;

-- name: last_letter
SELECT coalesce(max(id), 0) FROM letter WHERE office_id = :office;

-- name: texts_of_block
SELECT id, folded FROM letter WHERE office_id = :office AND id >= :from AND id < :to ORDER BY id;

-- name: grams_of_blocks
SELECT gram, block, letters FROM letter_gram WHERE office_id = :office AND block >= :from AND block < :to;

-- name: gram_from_block
SELECT 1 FROM letter_gram WHERE office_id = :office AND block >= :block LIMIT 1;

-- name: wrong_letter_counts
SELECT office_id, partner, direction, state, CAST(sum(counted) AS BIGINT), CAST(sum(there) AS BIGINT) FROM (
  SELECT office_id, partner_city_id AS partner, direction, state, letters AS counted, 0 AS there FROM letter_count
  UNION ALL
  SELECT office_id, coalesce(partner_city_id, 0), direction, state, 0, count(*) FROM letter
  GROUP BY office_id, coalesce(partner_city_id, 0), direction, state
) both_of GROUP BY office_id, partner, direction, state HAVING sum(counted) <> sum(there)
ORDER BY office_id, partner, direction, state;

-- name: folded_of_letter
SELECT folded FROM letter WHERE office_id = :office AND id = :id;

-- name: add_gram
INSERT INTO letter_gram (office_id, gram, block, letters) VALUES (:office, :gram, :block, :letter)
ON CONFLICT (office_id, gram, block) DO UPDATE SET letters = letter_gram.letters || excluded.letters;

-- Once more is one that was asked before.
-- name: blocks_with
SELECT gram, block, letters FROM letter_gram
WHERE office_id = :office AND gram IN (:a, :b, :c, :d, :e, :f) AND block >= :from AND block < :to;

-- From one gram to the next, so that only the blocks asked for are read of each.
-- name: blocks_between
WITH RECURSIVE one (gram) AS (
  SELECT min(gram) FROM letter_gram WHERE office_id = :office AND gram >= :first AND gram < :last
  UNION ALL
  SELECT (SELECT min(n.gram) FROM letter_gram n WHERE n.office_id = :office AND n.gram > one.gram AND n.gram < :last)
  FROM one WHERE one.gram IS NOT NULL
)
SELECT l.gram, l.block, l.letters FROM one CROSS JOIN letter_gram l
WHERE l.office_id = :office AND l.gram = one.gram AND l.block >= :from AND l.block < :to;

-- name: offices_with_letters
SELECT office_id, max(id) FROM letter GROUP BY office_id;
