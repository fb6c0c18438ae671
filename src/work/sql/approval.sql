-- SPDX-License-Identifier: Apache-2.0
-- name: approval_steps
SELECT s.department_id, s.place, v.verdict, v.opinion, v.actor, v.at, v.content_hash
FROM approval_step s
LEFT JOIN approval_verdict v ON v.office_id = s.office_id AND v.subject_kind = s.subject_kind
  AND v.subject_id = s.subject_id AND v.department_id = s.department_id
WHERE s.office_id = :office AND s.subject_kind = :kind AND s.subject_id = :subject
ORDER BY s.place, s.department_id, v.seq;

-- name: delete_approval_steps
DELETE FROM approval_step WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject;

-- name: insert_approval_step
INSERT INTO approval_step (office_id, subject_kind, subject_id, department_id, place)
VALUES (:office, :kind, :subject, :department, :place);

-- name: insert_verdict
INSERT INTO approval_verdict (office_id, subject_kind, subject_id, department_id, seq, content_hash, verdict, opinion, actor, at)
VALUES (:office, :kind, :subject, :department, :seq, :hash, :verdict, :opinion, :actor, :at);
