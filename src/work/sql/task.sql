-- SPDX-License-Identifier: Apache-2.0
-- name: find_task
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND id = :id;

-- name: open_tasks
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND state IN ('open', 'doing', 'waiting')
ORDER BY id;

-- name: tasks_over
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND state IN ('done', 'dropped') ORDER BY changed_at DESC, id DESC LIMIT :limit;

-- The newest of each of the three hold the newest of all.
-- name: tasks_over_of
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
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
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- name: tasks_about
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND about_kind = :kind AND about_id = :about ORDER BY id;

-- name: tasks_of_series
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND series_id = :series ORDER BY id;

-- name: insert_task
INSERT INTO task (office_id, id, state, title, note, created_by, created_at, changed_by, changed_at)
VALUES (:office, :id, 'open', :title, :note, :made_by, :at, :actor, :at);

-- name: fill_task
UPDATE task SET state = :state, title = :title, note = :note, department_id = :department,
  account_id = :person, due = :due, letter_id = :letter, count_amount = :count_amount, count_unit = :count_unit,
  counted_by = :counted_by, anchor = :anchor, anchor_name = :anchor_name, words = :words, about_kind = :about_kind,
  about_id = :about, due_roll = :roll, repeat_every = :every, repeat_unit = :repeat_unit, repeat_weekdays = :weekdays,
  repeat_on = :repeat_on, repeat_shift = :shift, repeat_until = :until, repeat_day = :repeat_day, series_id = :series,
  made_from = :made_from, version = version + :more, changed_by = :actor, changed_at = :at
WHERE office_id = :office AND id = :id;

-- name: series_around
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND id IN (
  SELECT id FROM (SELECT id FROM task WHERE office_id = :office AND series_id = :series AND id < :id
    ORDER BY id DESC LIMIT :most) AS earlier
  UNION
  SELECT id FROM (SELECT id FROM task WHERE office_id = :office AND series_id = :series AND id > :id
    ORDER BY id LIMIT :most) AS later
)
ORDER BY id;

-- name: length_of_series
SELECT count(*) FROM task WHERE office_id = :office AND series_id = :series;

-- Of many (:ids: each with twelve digits, :length in all).
-- name: tasks_of_ids
WITH RECURSIVE asked (place, asked_id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT t.id, t.version, t.state, t.title, t.note, t.department_id, t.account_id, t.due, t.letter_id, t.words, t.created_by, t.changed_by, t.changed_at,
  t.count_amount, t.count_unit, t.counted_by, t.anchor, t.anchor_name, t.about_kind, t.about_id, t.due_roll, t.repeat_every, t.repeat_unit, t.repeat_weekdays,
  t.repeat_on, t.repeat_shift, t.repeat_until, t.repeat_day, t.series_id, t.made_from
FROM asked CROSS JOIN task t WHERE t.office_id = :office AND t.id = asked.asked_id ORDER BY asked.place;

-- name: newest_open_tasks
SELECT id, version, state, title, note, department_id, account_id, due, letter_id, words, created_by, changed_by, changed_at,
  count_amount, count_unit, counted_by, anchor, anchor_name, about_kind, about_id, due_roll, repeat_every, repeat_unit, repeat_weekdays,
  repeat_on, repeat_shift, repeat_until, repeat_day, series_id, made_from
FROM task WHERE office_id = :office AND id < :before AND state IN ('open', 'doing', 'waiting') ORDER BY id DESC LIMIT :limit;

-- What a search compares, and nothing else of the rows.
-- name: open_task_words
SELECT id, title, note FROM task WHERE office_id = :office AND state IN ('open', 'doing', 'waiting') ORDER BY id;

-- name: over_task_words
SELECT id, title, note FROM task WHERE office_id = :office AND state IN ('done', 'dropped')
ORDER BY changed_at DESC, id DESC LIMIT :limit;

-- name: task_after
SELECT id FROM task WHERE office_id = :office AND made_from = :task;
