-- SPDX-License-Identifier: Apache-2.0
-- name: insert_field
INSERT INTO journal_field (office_id, line_seq, subject, field, was, became)
VALUES (:office, :seq, :subject, :field, :was, :became);

-- name: told_lines
SELECT seq, at, actor, verb, subject, detail FROM journal
WHERE office_id = :office AND seq IN (
  SELECT j.seq FROM journal j WHERE j.office_id = :office AND j.subject = :subject
  UNION SELECT f.line_seq FROM journal_field f WHERE f.office_id = :office AND f.subject = :subject)
  AND verb LIKE :verbs
ORDER BY seq DESC LIMIT :limit;

-- name: told_fields
SELECT line_seq, subject, field, was, became FROM journal_field
WHERE office_id = :office AND subject = :subject AND line_seq >= :from ORDER BY line_seq DESC, field;

-- name: told_since
SELECT seq, at, actor, verb, subject, detail FROM journal
WHERE office_id = :office AND at > :at AND actor <> :actor ORDER BY at DESC, seq DESC LIMIT :limit;

-- name: newest_moments
SELECT newest.subject, j.at FROM (
  SELECT named.subject, max(named.seq) AS seq FROM (
    SELECT subject, seq FROM journal WHERE office_id = :office AND subject LIKE :beginning
    UNION ALL
    SELECT subject, line_seq AS seq FROM journal_field WHERE office_id = :office AND subject LIKE :beginning) named
  GROUP BY named.subject) newest
JOIN journal j ON j.office_id = :office AND j.seq = newest.seq;
