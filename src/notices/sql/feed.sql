-- SPDX-License-Identifier: Apache-2.0
-- name: put_feed
INSERT INTO calendar_feed (office_id, account_id, hash, made_at, epoch) VALUES (:office, :account, :hash, :at, :epoch)
ON CONFLICT (office_id, account_id) DO UPDATE SET
  hash = excluded.hash, made_at = excluded.made_at, epoch = excluded.epoch;

-- name: delete_feed
DELETE FROM calendar_feed WHERE office_id = :office AND account_id = :account;

-- name: find_feed
SELECT made_at, epoch FROM calendar_feed WHERE office_id = :office AND account_id = :account;

-- name: owner_of_feed
SELECT office_id, account_id, epoch FROM calendar_feed WHERE hash = :hash;
