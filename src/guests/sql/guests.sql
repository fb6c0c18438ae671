-- SPDX-License-Identifier: Apache-2.0
-- name: insert_guest
INSERT INTO guest_link (office_id, id, letter_id, name, email, language, may, documents, until, hash, created_by,
                        created_at)
VALUES (:office, :id, :letter, :name, :email, :language, :may, :documents, :until, :hash, :actor, :at);

-- name: renew_guest_link
UPDATE guest_link SET hash = :hash WHERE office_id = :office AND id = :id;

-- name: revoke_guest
UPDATE guest_link SET revoked_at = :at, revoked_by = :actor WHERE office_id = :office AND id = :id;

-- name: guests_of_letter
SELECT office_id, id, letter_id, name, email, language, may, until, created_by, created_at, revoked_at, documents
FROM guest_link WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- name: guest_by_hash
SELECT office_id, id, letter_id, name, email, language, may, until, created_by, created_at, revoked_at, documents
FROM guest_link WHERE hash = :hash;

-- name: acts_since
SELECT count(*) FROM guest_act WHERE office_id = :office AND guest_id = :guest AND at > :since;

-- name: last_guest_act
SELECT coalesce(max(seq), 0) FROM guest_act WHERE office_id = :office AND guest_id = :guest;

-- name: insert_guest_act
INSERT INTO guest_act (office_id, guest_id, seq, at, act, shown_hash, words)
VALUES (:office, :guest, :seq, :at, :act, :hash, :words);

-- name: guest_acts_of_letter
SELECT a.guest_id, a.act, a.at, a.shown_hash, a.words
FROM guest_act a JOIN guest_link g ON g.office_id = a.office_id AND g.id = a.guest_id
WHERE a.office_id = :office AND g.letter_id = :letter ORDER BY a.at, a.guest_id, a.seq;

-- name: has_opened
SELECT 1 FROM guest_act WHERE office_id = :office AND guest_id = :guest AND act = 'opened' AND shown_hash = :hash LIMIT 1;
