-- SPDX-License-Identifier: Apache-2.0
-- name: kept_fields
SELECT line_seq, field FROM journal_field
WHERE office_id = :office AND subject = :subject AND (was IS NOT NULL OR became IS NOT NULL) ORDER BY line_seq, field;

-- name: forget_field
UPDATE journal_field SET was = NULL, became = NULL
WHERE office_id = :office AND line_seq = :seq AND subject = :subject AND field = :field;

-- name: ever_stood
SELECT 1 FROM journal_field WHERE office_id = :office AND subject = :subject AND field = :field
  AND (was LIKE :beginning OR became LIKE :beginning) LIMIT 1;
