-- SPDX-License-Identifier: Apache-2.0
-- name: choices_of_account
SELECT kind, way FROM notice_choice WHERE office_id = :office AND account_id = :account;

-- name: put_choice
INSERT INTO notice_choice (office_id, account_id, kind, way) VALUES (:office, :account, :kind, :way)
ON CONFLICT (office_id, account_id, kind) DO UPDATE SET way = excluded.way;

-- name: insert_digest_link
INSERT INTO digest_link (office_id, hash, account_id, at_ms) VALUES (:office, :hash, :account, :now);

-- name: find_digest_link
SELECT office_id, account_id FROM digest_link WHERE hash = :hash;

-- name: forget_digest_links
DELETE FROM digest_link WHERE at_ms < :before;
