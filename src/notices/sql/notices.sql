-- SPDX-License-Identifier: Apache-2.0
-- name: insert_notice
INSERT INTO notice (office_id, id, account_id, kind, because, subject_kind, subject_id, event_key, due, at_ms, changed)
SELECT :office, :id, :account, :kind, :because, :about_kind, :about, :key, :due, :at, :changed
WHERE :once = 0 OR NOT EXISTS (SELECT 1 FROM notice n WHERE n.office_id = :office AND n.account_id = :account
  AND n.kind = :kind AND n.subject_kind = :about_kind AND n.subject_id = :about AND n.read_ms IS NULL)
ON CONFLICT (office_id, account_id, event_key) DO NOTHING;

-- Of an unread one that asks for the same.
-- name: unread_changed
SELECT id, changed FROM notice
WHERE office_id = :office AND account_id = :account AND kind = :kind AND because = :because AND subject_kind = :about_kind
  AND subject_id = :about AND read_ms IS NULL AND changed <> '' ORDER BY id DESC LIMIT 1;

-- name: put_changed
UPDATE notice SET changed = :changed WHERE office_id = :office AND id = :id;

-- name: notices_of_account
SELECT id, account_id, kind, because, subject_kind, subject_id, due, at_ms, read_ms, changed FROM notice
WHERE office_id = :office AND account_id = :account AND (:unread = 0 OR read_ms IS NULL)
ORDER BY id DESC LIMIT :limit;

-- name: mark_read
UPDATE notice SET read_ms = :now
WHERE office_id = :office AND account_id = :account AND read_ms IS NULL AND (id = :id OR (:up_to = 1 AND id < :id));

-- name: settle
UPDATE notice SET read_ms = :now
WHERE office_id = :office AND subject_kind = :about_kind AND subject_id = :about AND kind = :kind AND read_ms IS NULL
  AND (:account = 0 OR account_id = :account);

-- name: take_back
UPDATE notice SET read_ms = :now
WHERE office_id = :office AND account_id = :account AND read_ms IS NULL
  AND (event_key = :key OR event_key LIKE :keys);

-- name: forget_old
DELETE FROM notice WHERE at_ms < :before OR (read_ms IS NOT NULL AND read_ms < :read_before);

-- name: waiting_for_mail
SELECT n.id, n.account_id, n.kind, n.because, n.subject_kind, n.subject_id, n.due, n.at_ms, n.read_ms, n.changed
FROM notice n JOIN account a ON a.office_id = n.office_id AND a.id = n.account_id
WHERE n.office_id = :office AND n.mail_key = '' AND n.read_ms IS NULL AND n.at_ms > :after AND a.state = 'active'
ORDER BY n.id;

-- name: note_mailed
UPDATE notice SET mail_key = :key WHERE office_id = :office AND id = :id;

-- name: wait_again
UPDATE notice SET mail_key = '' WHERE office_id = :office AND mail_key = :key;

-- name: mornings
SELECT reminded_until, digested_on FROM notice_day WHERE office_id = :office;

-- name: note_mornings
INSERT INTO notice_day (office_id, reminded_until, digested_on) VALUES (:office, :reminded, :digested)
ON CONFLICT (office_id) DO UPDATE SET reminded_until = excluded.reminded_until, digested_on = excluded.digested_on;
