-- SPDX-License-Identifier: Apache-2.0
-- name: find_link
SELECT office_id, account_id, purpose FROM account_link WHERE secret_hash = :hash AND ends_ms > :now;

-- name: insert_link
INSERT INTO account_link (secret_hash, office_id, account_id, purpose, ends_ms)
VALUES (:hash, :office, :account, :purpose, :ends);

-- name: delete_links
DELETE FROM account_link WHERE office_id = :office AND account_id = :account AND (:purpose = '' OR purpose = :purpose);

-- name: delete_link
DELETE FROM account_link WHERE secret_hash = :hash;

-- name: delete_ended_links
DELETE FROM account_link WHERE ends_ms <= :now;

-- name: credential
SELECT password_hash, totp_secret FROM credential WHERE office_id = :office AND account_id = :account;

-- name: put_password
INSERT INTO credential (office_id, account_id, password_hash, totp_secret) VALUES (:office, :account, :password, NULL)
ON CONFLICT (office_id, account_id) DO UPDATE SET password_hash = excluded.password_hash;

-- name: put_totp
UPDATE credential SET totp_secret = :secret WHERE office_id = :office AND account_id = :account;

-- name: totp_secret
SELECT totp_secret FROM credential WHERE office_id = :office AND account_id = :account;

-- name: totp_secrets
SELECT office_id, account_id, totp_secret FROM credential WHERE totp_secret IS NOT NULL ORDER BY office_id, account_id;

-- name: delete_recovery_codes
DELETE FROM recovery_code WHERE office_id = :office AND account_id = :account;

-- name: insert_recovery_code
INSERT INTO recovery_code (office_id, account_id, code_hash) VALUES (:office, :account, :hash);

-- name: use_recovery_code
DELETE FROM recovery_code WHERE office_id = :office AND account_id = :account AND code_hash = :hash;

-- name: find_recovery_code
SELECT 1 FROM recovery_code WHERE office_id = :office AND account_id = :account AND code_hash = :hash;

-- name: count_recovery_codes
SELECT count(*) FROM recovery_code WHERE office_id = :office AND account_id = :account;

-- name: last_totp_step
SELECT step FROM totp_step WHERE office_id = :office AND account_id = :account;

-- name: put_totp_step
INSERT INTO totp_step (office_id, account_id, step) VALUES (:office, :account, :step)
ON CONFLICT (office_id, account_id) DO UPDATE SET step = excluded.step;

-- name: insert_session
INSERT INTO login_session (secret_hash, office_id, account_id, id, created_ms, seen_ms, browser)
VALUES (:hash, :office, :account, :id, :now, :now, :browser);

-- name: find_session
SELECT s.office_id, s.account_id, s.id, a.role, s.seen_ms, a.name, CASE WHEN p.second_step = 1
  AND EXISTS (SELECT 1 FROM credential c WHERE c.office_id = a.office_id AND c.account_id = a.id AND c.totp_secret IS NULL)
  AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.office_id = a.office_id AND k.account_id = a.id) THEN 1 ELSE 0 END
FROM login_session s
JOIN account a ON a.office_id = s.office_id AND a.id = s.account_id AND a.state = 'active'
LEFT JOIN sign_in_policy p ON p.office_id = s.office_id
WHERE s.secret_hash = :hash AND s.seen_ms > :seen_after AND s.created_ms > :created_after;

-- name: sessions_of_account
SELECT id, created_ms, seen_ms, browser FROM login_session
WHERE office_id = :office AND account_id = :account AND seen_ms > :seen_after AND created_ms > :created_after
ORDER BY seen_ms DESC, id;

-- name: note_seen
UPDATE login_session SET seen_ms = :now WHERE secret_hash = :hash AND seen_ms < :before;

-- name: delete_session
DELETE FROM login_session WHERE secret_hash = :hash;

-- name: delete_session_of_account
DELETE FROM login_session WHERE office_id = :office AND account_id = :account AND id = :id;

-- name: delete_sessions
DELETE FROM login_session WHERE office_id = :office AND account_id = :account AND secret_hash <> :keep;

-- name: delete_ended_sessions
DELETE FROM login_session WHERE seen_ms <= :seen_after OR created_ms <= :created_after;

-- name: put_known_browser
INSERT INTO known_browser (secret_hash, office_id, account_id, seen_ms) VALUES (:hash, :office, :account, :now)
ON CONFLICT (secret_hash, office_id, account_id) DO UPDATE SET seen_ms = excluded.seen_ms;

-- name: any_known_browser
SELECT 1 FROM known_browser WHERE secret_hash = :hash LIMIT 1;

-- name: forget_browsers
DELETE FROM known_browser WHERE office_id = :office AND account_id = :account;

-- name: known_browser
SELECT 1 FROM known_browser b JOIN account a ON a.office_id = b.office_id AND a.id = b.account_id
WHERE b.secret_hash = :hash AND a.email_folded = :email;

-- name: delete_old_browsers
DELETE FROM known_browser WHERE seen_ms < :before;

-- name: failures
SELECT failures, since_ms FROM login_failure WHERE bucket = :bucket AND since_ms > :after;

-- name: note_failure
INSERT INTO login_failure (bucket, failures, since_ms) VALUES (:bucket, 1, :now)
ON CONFLICT (bucket) DO UPDATE SET
  failures = CASE WHEN login_failure.since_ms > :after THEN login_failure.failures + 1 ELSE 1 END,
  since_ms = CASE WHEN login_failure.since_ms > :after THEN login_failure.since_ms ELSE excluded.since_ms END;

-- name: delete_failures
DELETE FROM login_failure WHERE bucket = :bucket;

-- name: delete_old_failures
DELETE FROM login_failure WHERE since_ms <= :after;

-- name: second_step
SELECT second_step FROM sign_in_policy WHERE office_id = :office;

-- name: put_second_step
INSERT INTO sign_in_policy (office_id, second_step) VALUES (:office, :second_step)
ON CONFLICT (office_id) DO UPDATE SET second_step = excluded.second_step;
