-- SPDX-License-Identifier: Apache-2.0
-- name: find_person
SELECT id, version, personal_version, name, name_latin, name_reading, languages, external_id, held_by, held_why, held_at, erased_at
FROM person WHERE office_id = :office AND id = :id;

-- name: person_by_external_id
SELECT id, version, personal_version, name, name_latin, name_reading, languages, external_id, held_by, held_why, held_at, erased_at
FROM person WHERE office_id = :office AND external_id = :external;

-- name: person_addresses
SELECT language, text FROM person_address WHERE office_id = :office AND person_id = :id ORDER BY language;

-- name: clear_person_addresses
DELETE FROM person_address WHERE office_id = :office AND person_id = :id;

-- name: insert_person_address
INSERT INTO person_address (office_id, person_id, language, text, salt) VALUES (:office, :id, :language, :text, :salt);

-- name: insert_person
INSERT INTO person (office_id, id, state, external_id, name, name_latin, name_reading, languages, salt, sort_key, folded, created_at,
  changed_at)
VALUES (:office, :id, 'kept', :external, :name, :name_latin, :name_reading, :languages, :salt, :sort_key, :folded, :at, :at);

-- name: update_person
UPDATE person SET version = version + 1, external_id = :external, name = :name, name_latin = :name_latin,
  name_reading = :name_reading, languages = :languages, salt = :salt, sort_key = :sort_key, folded = :folded, changed_at = :at
WHERE office_id = :office AND id = :id;

-- name: count_personal_version
UPDATE person SET personal_version = personal_version + 1, salt = :salt, changed_at = :at WHERE office_id = :office AND id = :id;

-- name: hold_person
UPDATE person SET version = version + 1, held_by = :by, held_why = :why, held_at = :at, salt = :salt
WHERE office_id = :office AND id = :id;

-- name: erase_person
UPDATE person SET version = version + 1, personal_version = personal_version + 1, state = 'erased', external_id = NULL, name = '',
  name_latin = '', name_reading = '', languages = '', salt = :salt, sort_key = '', folded = '', erased_at = :at, changed_at = :at
WHERE office_id = :office AND id = :id;

-- name: everybody
SELECT office_id, id, created_at, state FROM person ORDER BY office_id, id;

-- Asked with '' and 0 they ask nothing. A person is listed once, whatever posts there are.
-- name: persons_page
SELECT p.id, p.version, p.personal_version, p.name, p.name_latin, p.name_reading, p.languages, p.external_id, p.held_by, p.held_why,
  p.held_at, p.erased_at
FROM person p
WHERE p.office_id = :office AND p.state = :state AND (:text = '' OR p.folded LIKE :text ESCAPE '!')
  AND (:language = '' OR ' ' || p.languages || ' ' LIKE '% ' || :language || ' %')
  AND (:organisation = 0 OR EXISTS (SELECT 1 FROM cap c WHERE c.office_id = p.office_id AND c.person_id = p.id
    AND c.organisation_id = :organisation AND c.removed = 0))
  AND (:country = '' OR EXISTS (SELECT 1 FROM cap c JOIN organisation o ON o.office_id = c.office_id AND o.id = c.organisation_id
    WHERE c.office_id = p.office_id AND c.person_id = p.id AND o.country = :country AND c.removed = 0))
ORDER BY CASE WHEN :sort = 'newest' THEN -p.id ELSE 0 END, p.sort_key, p.id LIMIT :limit OFFSET :skip;

-- name: count_persons
SELECT count(*) FROM person p
WHERE p.office_id = :office AND p.state = :state AND (:text = '' OR p.folded LIKE :text ESCAPE '!')
  AND (:language = '' OR ' ' || p.languages || ' ' LIKE '% ' || :language || ' %')
  AND (:organisation = 0 OR EXISTS (SELECT 1 FROM cap c WHERE c.office_id = p.office_id AND c.person_id = p.id
    AND c.organisation_id = :organisation AND c.removed = 0))
  AND (:country = '' OR EXISTS (SELECT 1 FROM cap c JOIN organisation o ON o.office_id = c.office_id AND o.id = c.organisation_id
    WHERE c.office_id = p.office_id AND c.person_id = p.id AND o.country = :country AND c.removed = 0));
