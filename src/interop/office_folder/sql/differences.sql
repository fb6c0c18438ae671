-- SPDX-License-Identifier: Apache-2.0
-- What the lines after the last import of the office's folder are about, or changed a field of.
-- name: written_since_import
SELECT subject FROM journal
WHERE office_id = :office AND verb <> 'import.office' AND seq > COALESCE(
  (SELECT max(seq) FROM journal WHERE office_id = :office AND verb = 'import.office'), 0)
UNION
SELECT subject FROM journal_field
WHERE office_id = :office AND line_seq > COALESCE(
  (SELECT max(seq) FROM journal WHERE office_id = :office AND verb = 'import.office'), 0);

-- name: partnership_of_pair
SELECT id FROM partnership WHERE (city_a = :one AND city_b = :other) OR (city_a = :other AND city_b = :one);
