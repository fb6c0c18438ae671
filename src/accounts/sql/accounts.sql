-- SPDX-License-Identifier: Apache-2.0
-- name: insert_token
INSERT INTO api_token (office_id, id, name, secret_hash, rights, created_at, ends_on, revoked_at)
VALUES (:office, :id, :name, :secret_hash, :rights, :created_at, :ends_on, NULL);

-- name: find_token
SELECT office_id, id, name, rights, created_at, ends_on, revoked_at FROM api_token WHERE secret_hash = :secret_hash;

-- name: token_by_id
SELECT office_id, id, name, rights, created_at, ends_on, revoked_at FROM api_token
WHERE office_id = :office AND id = :id;

-- name: all_tokens
SELECT office_id, id, name, rights, created_at, ends_on, revoked_at FROM api_token ORDER BY office_id, id;

-- name: revoke_token
UPDATE api_token SET revoked_at = :at WHERE office_id = :office AND id = :id AND revoked_at IS NULL;
