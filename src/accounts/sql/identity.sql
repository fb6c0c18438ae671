-- SPDX-License-Identifier: Apache-2.0
-- name: identities_of_account
SELECT issuer, subject, joined_ms FROM identity WHERE office_id = :office AND account_id = :account ORDER BY issuer;

-- name: account_of_identity
SELECT account_id FROM identity WHERE office_id = :office AND issuer = :issuer AND subject = :subject;

-- name: any_identity
SELECT 1 FROM identity WHERE office_id = :office AND account_id = :account AND issuer = :issuer;

-- name: insert_identity
INSERT INTO identity (office_id, account_id, issuer, subject, joined_ms)
VALUES (:office, :account, :issuer, :subject, :now);

-- name: delete_identity
DELETE FROM identity WHERE office_id = :office AND account_id = :account AND issuer = :issuer;

-- name: insert_identity_request
INSERT INTO identity_request (secret_hash, office_id, issuer, then_address, ends_ms)
VALUES (:hash, :office, :issuer, :then, :ends);

-- name: find_identity_request
SELECT office_id, issuer, then_address FROM identity_request WHERE secret_hash = :hash AND ends_ms > :now;

-- name: delete_identity_request
DELETE FROM identity_request WHERE secret_hash = :hash;

-- name: delete_ended_identity_requests
DELETE FROM identity_request WHERE ends_ms <= :now;

-- name: insert_identity_waiting
INSERT INTO identity_waiting (link_hash, office_id, account_id, issuer, subject, ends_ms)
VALUES (:hash, :office, :account, :issuer, :subject, :ends);

-- name: find_identity_waiting
SELECT issuer, subject FROM identity_waiting
WHERE link_hash = :hash AND office_id = :office AND account_id = :account AND ends_ms > :now;

-- name: delete_identity_waiting
DELETE FROM identity_waiting WHERE link_hash = :hash OR ends_ms <= :now;
