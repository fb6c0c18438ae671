-- SPDX-License-Identifier: Apache-2.0
-- '' is found in all.
-- name: letters_found
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter
WHERE office_id = :office AND folded LIKE :first ESCAPE '!' AND (:second = '' OR folded LIKE :second ESCAPE '!')
  AND (:third = '' OR folded LIKE :third ESCAPE '!') AND (:fourth = '' OR folded LIKE :fourth ESCAPE '!')
ORDER BY CASE WHEN number_text = :typed THEN 0 WHEN folded LIKE :beginning ESCAPE '!' THEN 1
  WHEN folded LIKE :line ESCAPE '!' THEN 2 ELSE 3 END, id DESC
LIMIT :limit;
