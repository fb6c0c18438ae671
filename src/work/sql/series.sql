-- SPDX-License-Identifier: Apache-2.0
-- name: all_series
SELECT id, version, direction, name, shape FROM letter_series WHERE office_id = :office ORDER BY direction DESC, id;

-- name: find_series
SELECT id, version, direction, name, shape FROM letter_series WHERE office_id = :office AND id = :id;

-- name: series_of_shape
SELECT id FROM letter_series WHERE office_id = :office AND shape = :shape;

-- name: insert_series
INSERT INTO letter_series (office_id, id, direction, name, shape) VALUES (:office, :id, :direction, :name, :shape);

-- name: update_series
UPDATE letter_series SET version = version + 1, direction = :direction, name = :name, shape = :shape
WHERE office_id = :office AND id = :id;

-- name: series_is_used
SELECT 1 FROM letter_next WHERE office_id = :office AND series_id = :id LIMIT 1;

-- name: begin_year
INSERT INTO letter_next (office_id, series_id, year, next) VALUES (:office, :series, :year, 1)
ON CONFLICT (office_id, series_id, year) DO NOTHING;

-- name: next_number
SELECT next FROM letter_next WHERE office_id = :office AND series_id = :series AND year = :year;

-- name: take_number
UPDATE letter_next SET next = next + 1 WHERE office_id = :office AND series_id = :series AND year = :year
RETURNING next - 1;

-- name: last_numbered
SELECT year, issued FROM letter
WHERE office_id = :office AND coalesce(year, 0) = (SELECT max(year) FROM letter_next WHERE office_id = :office AND series_id = :series)
  AND coalesce(series_id, 0) = :series
ORDER BY coalesce(number, 0) DESC LIMIT 1;

-- name: numbers_taken
SELECT n.office_id, n.series_id, n.year, n.next, count(l.number), coalesce(min(l.number), 0), coalesce(max(l.number), 0)
FROM letter_next n
LEFT JOIN letter l ON l.office_id = n.office_id AND l.series_id = n.series_id AND l.year = n.year
GROUP BY n.office_id, n.series_id, n.year, n.next
ORDER BY n.office_id, n.series_id, n.year;
