-- SPDX-License-Identifier: Apache-2.0
-- name: hands_of_letter
SELECT actor FROM letter_hand WHERE office_id = :office AND letter_id = :letter ORDER BY actor;

-- name: tasks_due
SELECT id, substr(created_at, 1, 10) FROM task
WHERE office_id = :office AND state IN ('open', 'doing', 'waiting') AND (due IS NOT NULL OR count_amount IS NOT NULL) ORDER BY id;
