-- SPDX-License-Identifier: Apache-2.0
-- name: personal_values
SELECT field, key_id, sealed, changed_at FROM personal_value WHERE office_id = :office AND person_id = :person ORDER BY field;

-- name: put_personal_value
INSERT INTO personal_value (office_id, person_id, field, key_id, sealed, changed_at)
VALUES (:office, :person, :field, :key, :sealed, :at)
ON CONFLICT (office_id, person_id, field) DO UPDATE SET key_id = excluded.key_id, sealed = excluded.sealed,
  changed_at = excluded.changed_at;

-- name: drop_personal_value
DELETE FROM personal_value WHERE office_id = :office AND person_id = :person AND field = :field;

-- name: drop_personal_values
DELETE FROM personal_value WHERE office_id = :office AND person_id = :person;

-- name: keys_in_use
SELECT key_id, office_id, person_id, field FROM personal_value ORDER BY office_id, person_id, field;

-- name: note_erased_key
INSERT INTO erased_key (office_id, key_id, at) VALUES (:office, :key, :at) ON CONFLICT (office_id, key_id) DO NOTHING;

-- name: erased_keys
SELECT key_id, at FROM erased_key ORDER BY office_id, key_id;

-- name: insert_opening
INSERT INTO personal_opening (office_id, id, person_id, people, actor, at, why, salt)
VALUES (:office, :id, :person, :people, :actor, :at, :why, :salt);

-- name: openings_of_person
SELECT actor, at, why FROM personal_opening WHERE office_id = :office AND person_id = :person ORDER BY id DESC;

-- name: blank_openings
UPDATE personal_opening SET why = '', salt = :salt WHERE office_id = :office AND person_id = :person;
