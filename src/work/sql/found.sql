-- SPDX-License-Identifier: Apache-2.0
-- name: numbered
SELECT id FROM letter WHERE office_id = :office AND number_text = :typed;

-- :ids: each with twelve digits, :length in all. '' is found in all.
-- name: ids_with_words
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id FROM asked CROSS JOIN letter l
WHERE l.office_id = :office AND l.id = asked.id AND l.folded LIKE :first ESCAPE '!' AND (:second = '' OR l.folded LIKE :second ESCAPE '!')
  AND (:third = '' OR l.folded LIKE :third ESCAPE '!') AND (:fourth = '' OR l.folded LIKE :fourth ESCAPE '!')
ORDER BY asked.place;

-- name: letters_found
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id, l.urgency
FROM asked CROSS JOIN letter l
WHERE l.office_id = :office AND l.id = asked.id AND l.folded LIKE :first ESCAPE '!' AND (:second = '' OR l.folded LIKE :second ESCAPE '!')
  AND (:third = '' OR l.folded LIKE :third ESCAPE '!') AND (:fourth = '' OR l.folded LIKE :fourth ESCAPE '!')
ORDER BY CASE WHEN l.number_text = :typed THEN 0 WHEN l.folded LIKE :beginning ESCAPE '!' THEN 1
  WHEN l.folded LIKE :line ESCAPE '!' THEN 2 ELSE 3 END, l.id DESC
LIMIT :limit;

-- Of a series; :year 0: of any year.
-- name: letters_of_number
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id, urgency
FROM letter
WHERE office_id = :office AND series_id = :series AND number = :number AND (:year = 0 OR year = :year)
ORDER BY year DESC LIMIT 20;
