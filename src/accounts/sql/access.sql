-- SPDX-License-Identifier: Apache-2.0
-- name: access_epoch
SELECT epoch FROM access_epoch WHERE office_id = :office AND account_id = :account;

-- name: next_access_epoch
INSERT INTO access_epoch (office_id, account_id, epoch) VALUES (:office, :account, 1)
ON CONFLICT (office_id, account_id) DO UPDATE SET epoch = access_epoch.epoch + 1;

-- name: put_enrolment
INSERT INTO totp_enrolment (office_id, account_id, session_hash, sealed, ends_ms)
VALUES (:office, :account, :session, :sealed, :ends)
ON CONFLICT (office_id, account_id, session_hash) DO UPDATE SET sealed = excluded.sealed, ends_ms = excluded.ends_ms;

-- name: find_enrolment
SELECT sealed FROM totp_enrolment
WHERE office_id = :office AND account_id = :account AND session_hash = :session AND ends_ms > :now;

-- name: delete_ended_enrolments
DELETE FROM totp_enrolment WHERE ends_ms <= :now;

-- Of all the account's sessions.
-- name: forget_enrolments
DELETE FROM totp_enrolment WHERE office_id = :office AND account_id = :account;
