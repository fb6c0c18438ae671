-- SPDX-License-Identifier: Apache-2.0
-- name: find_task
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name
FROM task WHERE office_id = :office AND id = :id;

-- name: open_tasks
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name
FROM task WHERE office_id = :office AND state IN ('open', 'doing', 'waiting')
ORDER BY id;

-- name: tasks_over
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name
FROM task WHERE office_id = :office AND state IN ('done', 'dropped') ORDER BY changed_at DESC, id DESC LIMIT :limit;

-- The newest of each of the three hold the newest of all.
-- name: tasks_over_of
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name
FROM task WHERE office_id = :office AND id IN (
  SELECT id FROM (SELECT id FROM task WHERE office_id = :office AND state IN ('done', 'dropped') AND account_id = :person
    ORDER BY changed_at DESC, id DESC LIMIT :limit) AS own
  UNION
  SELECT id FROM (SELECT id FROM task WHERE office_id = :office AND state IN ('done', 'dropped') AND department_id = :department
    ORDER BY changed_at DESC, id DESC LIMIT :limit) AS ours
  UNION
  SELECT id FROM (SELECT id FROM task WHERE office_id = :office AND state IN ('done', 'dropped') AND created_by = :actor
    ORDER BY changed_at DESC, id DESC LIMIT :limit) AS made
)
ORDER BY changed_at DESC, id DESC LIMIT :limit;

-- name: tasks_of_letter
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name
FROM task WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- name: insert_task
INSERT INTO task (office_id, id, state, title, note, department_id, account_id, due, letter_id, count_amount, count_unit,
  counted_by, anchor, anchor_name, created_by, created_at, changed_by, changed_at)
VALUES (:office, :id, 'open', :title, :note, :department, :person, :due, :letter, :count_amount, :count_unit, :counted_by,
  :anchor, :anchor_name, :actor, :at, :actor, :at);

-- name: update_task
UPDATE task SET version = version + 1, state = :state, title = :title, note = :note, department_id = :department,
  account_id = :person, due = :due, letter_id = :letter, count_amount = :count_amount, count_unit = :count_unit,
  counted_by = :counted_by, anchor = :anchor, anchor_name = :anchor_name, words = :words, changed_by = :actor, changed_at = :at
WHERE office_id = :office AND id = :id;
