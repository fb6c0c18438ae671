-- SPDX-License-Identifier: Apache-2.0
-- name: put_stop
INSERT INTO mail_stop (office_id, account_id, address_hash, mail_id, status, since_ms)
VALUES (:office, :account, :hash, :mail, :status, :since)
ON CONFLICT (office_id, account_id) DO UPDATE SET address_hash = excluded.address_hash, mail_id = excluded.mail_id,
  status = excluded.status, since_ms = excluded.since_ms;

-- name: stop_of
SELECT mail_id, status, since_ms FROM mail_stop
WHERE office_id = :office AND account_id = :account AND address_hash = :hash;

-- name: delete_stop
DELETE FROM mail_stop WHERE office_id = :office AND account_id = :account;
