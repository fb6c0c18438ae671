-- SPDX-License-Identifier: Apache-2.0
-- name: approval_steps
SELECT g.step, g.place, g.need, s.seat_kind, s.seat_id, v.verdict, v.opinion, v.actor, v.at, v.content_hash, v.for_account_id
FROM approval_group g
JOIN approval_seat s ON s.office_id = g.office_id AND s.subject_kind = g.subject_kind AND s.subject_id = g.subject_id
  AND s.step = g.step
LEFT JOIN approval_answer v ON v.office_id = s.office_id AND v.subject_kind = s.subject_kind
  AND v.subject_id = s.subject_id AND v.seat_kind = s.seat_kind AND v.seat_id = s.seat_id
WHERE g.office_id = :office AND g.subject_kind = :kind AND g.subject_id = :subject
ORDER BY g.place, g.step, s.seat_kind, s.seat_id, v.seq;

-- name: delete_approval_seats
DELETE FROM approval_seat WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject;

-- name: delete_approval_groups
DELETE FROM approval_group WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject;

-- name: insert_approval_group
INSERT INTO approval_group (office_id, subject_kind, subject_id, step, place, need)
VALUES (:office, :kind, :subject, :step, :place, :need);

-- name: insert_approval_seat
INSERT INTO approval_seat (office_id, subject_kind, subject_id, seat_kind, seat_id, step)
VALUES (:office, :kind, :subject, :seat_kind, :seat, :step);

-- name: insert_answer
INSERT INTO approval_answer (office_id, subject_kind, subject_id, seat_kind, seat_id, seq, content_hash, verdict, opinion, actor,
  for_account_id, at)
VALUES (:office, :kind, :subject, :seat_kind, :seat, :seq, :hash, :verdict, :opinion, :actor, :for_account, :at);
