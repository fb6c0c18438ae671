-- SPDX-License-Identifier: Apache-2.0
-- name: comments_on
SELECT id, version, subject_kind, subject_id, text, actor, at, changed_at, is_taken_back FROM desk_comment
WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject ORDER BY id LIMIT :most OFFSET :skip;

-- name: count_comments
SELECT count(*) FROM desk_comment WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject;

-- name: find_comment
SELECT id, version, subject_kind, subject_id, text, actor, at, changed_at, is_taken_back FROM desk_comment
WHERE office_id = :office AND id = :id;

-- name: mentions_on
SELECT m.comment_id, m.account_id FROM desk_mention m
JOIN desk_comment c ON c.office_id = m.office_id AND c.id = m.comment_id
WHERE c.office_id = :office AND c.subject_kind = :kind AND c.subject_id = :subject AND c.id >= :first AND c.id <= :last
ORDER BY m.comment_id, m.account_id;

-- name: insert_comment
INSERT INTO desk_comment (office_id, id, subject_kind, subject_id, text, actor, at)
VALUES (:office, :id, :kind, :subject, :text, :actor, :at);

-- name: update_comment
UPDATE desk_comment SET version = version + 1, text = :text, changed_at = :at, is_taken_back = :is_taken_back
WHERE office_id = :office AND id = :id;

-- name: insert_mention
INSERT INTO desk_mention (office_id, comment_id, account_id) VALUES (:office, :comment, :account);

-- name: delete_mention
DELETE FROM desk_mention WHERE office_id = :office AND comment_id = :comment AND account_id = :account;
