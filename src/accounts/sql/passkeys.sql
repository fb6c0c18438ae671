-- SPDX-License-Identifier: Apache-2.0
-- name: passkeys_of_account
SELECT p.office_id, p.account_id, p.id, p.credential_id, p.public_key, p.counter, p.name, p.created_ms, p.last_used_ms,
  p.transports, p.is_backup_eligible, p.is_backed_up, o.user_handle
FROM passkey p JOIN passkey_owner o ON o.office_id = p.office_id AND o.account_id = p.account_id
WHERE p.office_id = :office AND p.account_id = :account ORDER BY p.id;

-- name: passkey_by_credential
SELECT p.office_id, p.account_id, p.id, p.credential_id, p.public_key, p.counter, p.name, p.created_ms, p.last_used_ms,
  p.transports, p.is_backup_eligible, p.is_backed_up, o.user_handle
FROM passkey p JOIN passkey_owner o ON o.office_id = p.office_id AND o.account_id = p.account_id
WHERE p.credential_id = :credential;

-- name: count_passkeys_by_account
SELECT account_id, count(*) FROM passkey WHERE office_id = :office GROUP BY account_id;

-- name: insert_passkey
-- Two offices may be sent the same key at once: nothing is put in for the second.
INSERT INTO passkey (office_id, account_id, id, credential_id, public_key, algorithm, counter, name, created_ms, last_used_ms,
  transports, is_backup_eligible, is_backed_up)
VALUES (:office, :account, :id, :credential, :public_key, :algorithm, :counter, :name, :now, NULL, :transports, :eligible,
  :backed_up)
ON CONFLICT (credential_id) DO NOTHING;

-- name: rename_passkey
UPDATE passkey SET name = :name WHERE office_id = :office AND account_id = :account AND id = :id;

-- name: note_passkey_use
UPDATE passkey SET counter = :counter, is_backed_up = :backed_up, last_used_ms = :now
WHERE office_id = :office AND account_id = :account AND id = :id;

-- name: delete_passkey
DELETE FROM passkey WHERE office_id = :office AND account_id = :account AND id = :id;

-- name: delete_passkeys
DELETE FROM passkey WHERE office_id = :office AND account_id = :account;

-- name: passkey_owner
SELECT user_handle FROM passkey_owner WHERE office_id = :office AND account_id = :account;

-- name: insert_passkey_owner
INSERT INTO passkey_owner (office_id, account_id, user_handle) VALUES (:office, :account, :user_handle)
ON CONFLICT (office_id, account_id) DO NOTHING;

-- name: insert_challenge
INSERT INTO passkey_challenge (secret_hash, challenge, purpose, office_id, account_id, user_handle, ends_ms)
VALUES (:hash, :challenge, :purpose, :office, :account, :user_handle, :ends);

-- name: find_challenge
SELECT challenge, office_id, account_id, user_handle FROM passkey_challenge
WHERE secret_hash = :hash AND purpose = :purpose AND ends_ms > :now;

-- name: delete_challenge
DELETE FROM passkey_challenge WHERE secret_hash = :hash;

-- name: delete_ended_challenges
DELETE FROM passkey_challenge WHERE ends_ms <= :now;
