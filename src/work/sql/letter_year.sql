-- SPDX-License-Identifier: Apache-2.0
-- The signs keep SQLite from reading every year for the order's sake.
-- name: letters_numbered_in
SELECT l.id, l.state, l.title, l.correspondent, l.number_text, coalesce(l.arrived, l.issued), l.signatory, l.reason, s.name
FROM letter l JOIN letter_series s ON s.office_id = l.office_id AND s.id = l.series_id
WHERE l.office_id = :office AND l.direction = :direction AND coalesce(l.year, 0) = :year
ORDER BY +l.series_id, l.number;
