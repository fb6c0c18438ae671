-- SPDX-License-Identifier: Apache-2.0
-- name: blocks_of_task
SELECT b.task_id, b.blocker_id, t.state FROM task_block b JOIN task t ON t.office_id = b.office_id AND t.id = b.blocker_id
WHERE b.office_id = :office AND b.task_id = :task ORDER BY b.blocker_id;

-- Of many (:ids: each with twelve digits, :length in all).
-- name: blocks_of_many
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT b.task_id, b.blocker_id, t.state FROM asked CROSS JOIN task_block b
  JOIN task t ON t.office_id = b.office_id AND t.id = b.blocker_id
WHERE b.office_id = :office AND b.task_id = asked.id;

-- name: blocks_of_office
SELECT task_id, blocker_id FROM task_block WHERE office_id = :office ORDER BY task_id, blocker_id;

-- name: tasks_waiting_for
SELECT task_id FROM task_block WHERE office_id = :office AND blocker_id = :blocker ORDER BY task_id;

-- name: insert_block
INSERT INTO task_block (office_id, task_id, blocker_id) VALUES (:office, :task, :blocker);

-- name: delete_block
DELETE FROM task_block WHERE office_id = :office AND task_id = :task AND blocker_id = :blocker;

-- name: partner_of_office
SELECT 1 FROM office o JOIN partnership p
  ON (p.city_a = o.home_city_id AND p.city_b = :city) OR (p.city_b = o.home_city_id AND p.city_a = :city)
WHERE o.id = :office LIMIT 1;
