-- SPDX-License-Identifier: Apache-2.0
-- name: insert_mail
INSERT INTO mail_message (office_id, id, event_key, about, recipient, recipient_name, sender_name, language, subject, text,
  text_is_secret, calendar, calendar_name, calendar_method, html, unsubscribe, state, tries, handed_over, error, job_id, created_ms, record, sent_by)
VALUES (:office, :id, :key, :about, :recipient, :recipient_name, :sender_name, :language, :subject, :text,
  :secret, :calendar, :calendar_name, :calendar_method, :html, :unsubscribe, 'waiting', 0, 0, '', 0, :now, :record, :sent_by)
ON CONFLICT (office_id, event_key) DO NOTHING;

-- name: mail_of_event
SELECT id FROM mail_message WHERE office_id = :office AND event_key = :key;

-- name: note_job
UPDATE mail_message SET job_id = :job WHERE office_id = :office AND id = :id;

-- name: mail_to_send
SELECT event_key, recipient, recipient_name, sender_name, language, subject, text, calendar, calendar_name, calendar_method,
  state, handed_over, created_ms, html, unsubscribe
FROM mail_message WHERE office_id = :office AND id = :id;

-- name: note_handing_over
UPDATE mail_message SET handed_over = handed_over + 1, tried_ms = :now
WHERE office_id = :office AND id = :id AND state = 'waiting';

-- name: note_try
UPDATE mail_message SET tries = tries + 1, handed_over = :handed_over, tried_ms = :now, error = :error
WHERE office_id = :office AND id = :id AND state = 'waiting';

-- name: end_mail
-- Whoever is told of a secret has it now, or never gets it from here.
UPDATE mail_message SET state = :state, tries = tries + 1, tried_ms = :now, ended_ms = :now, error = :error,
  text = CASE WHEN text_is_secret = 1 THEN '' ELSE text END, html = CASE WHEN text_is_secret = 1 THEN '' ELSE html END
WHERE office_id = :office AND id = :id AND state = 'waiting';

-- name: withdraw
UPDATE mail_message SET state = 'given_up', ended_ms = :now, error = :error,
  text = CASE WHEN text_is_secret = 1 THEN '' ELSE text END, html = CASE WHEN text_is_secret = 1 THEN '' ELSE html END
WHERE office_id = :office AND about = :about AND state = 'waiting';

-- name: withdraw_untouched
-- Those whose text no mail server has, or may have.
UPDATE mail_message SET state = 'given_up', ended_ms = :now, error = :error
WHERE office_id = :office AND about = :about AND state = 'waiting' AND handed_over = 0
RETURNING event_key;

-- name: begin_again
UPDATE mail_message SET state = 'waiting', tries = 0, handed_over = 0, ended_ms = NULL, returned = '', returned_status = '',
  returned_words = '', returned_ms = NULL
WHERE office_id = :office AND id = :id;

-- name: mail_by_id
SELECT office_id, id, event_key, about, recipient, subject, state, tries, error, job_id, created_ms, tried_ms, ended_ms,
  wiped_ms, CASE WHEN text = '' THEN 0 ELSE 1 END, record, sent_by, returned, returned_status, returned_words, returned_ms
FROM mail_message WHERE office_id = :office AND id = :id;

-- name: newest_about
SELECT office_id, id, event_key, about, recipient, subject, state, tries, error, job_id, created_ms, tried_ms, ended_ms,
  wiped_ms, CASE WHEN text = '' THEN 0 ELSE 1 END, record, sent_by, returned, returned_status, returned_words, returned_ms
FROM mail_message WHERE office_id = :office AND about = :about ORDER BY id DESC LIMIT 1;

-- name: newest_mail
SELECT office_id, id, event_key, about, recipient, subject, state, tries, error, job_id, created_ms, tried_ms, ended_ms,
  wiped_ms, CASE WHEN text = '' THEN 0 ELSE 1 END, record, sent_by, returned, returned_status, returned_words, returned_ms
FROM mail_message WHERE (:state = '' OR state = :state) AND (:any_office = 1 OR office_id = :office)
  AND (:returned = 0 OR returned <> '')
ORDER BY created_ms DESC, office_id, id DESC LIMIT :limit;

-- name: count_waiting
SELECT count(*), min(created_ms) FROM mail_message WHERE state = 'waiting';

-- name: wipe_old
UPDATE mail_message SET recipient = '', recipient_name = '', subject = '', text = '', html = '', unsubscribe = '', calendar = '', calendar_name = '',
  error = '', returned_words = '', wiped_ms = :now
WHERE ended_ms < :before AND wiped_ms IS NULL AND ended_ms IS NOT NULL;

-- name: count_returned
-- Of those that are not forgotten yet.
SELECT count(*) FROM mail_message WHERE returned <> '' AND returned_ms >= :after;

-- name: insert_return_key
INSERT INTO mail_return_key (office_id, hash, mail_id) VALUES (:office, :hash, :mail);

-- name: delete_return_key
DELETE FROM mail_return_key WHERE office_id = :office AND hash = :hash;

-- name: mail_of_return_key
SELECT office_id, mail_id FROM mail_return_key WHERE hash = :hash;

-- name: note_returned
-- What came back for good does not become better by a later word of another server on the way.
UPDATE mail_message SET returned = :returned, returned_status = :status, returned_words = :words, returned_ms = :now
WHERE office_id = :office AND id = :id AND (returned = '' OR (returned = 'soft' AND :returned = 'hard'));

-- name: forget_return_keys
DELETE FROM mail_return_key WHERE EXISTS (SELECT 1 FROM mail_message m
  WHERE m.office_id = mail_return_key.office_id AND m.id = mail_return_key.mail_id AND m.wiped_ms IS NOT NULL);
