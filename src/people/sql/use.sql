-- SPDX-License-Identifier: Apache-2.0
-- Posts of people whose name stands in the words; which of them is meant is compared then.
-- name: caps_that_may_be_named
SELECT c.id FROM cap c JOIN person p ON p.office_id = c.office_id AND p.id = c.person_id
WHERE c.office_id = :office AND c.removed = 0 AND p.state = 'kept'
  AND (:words LIKE '%' || p.name || '%' OR (p.name_latin <> '' AND :words LIKE '%' || p.name_latin || '%'))
ORDER BY c.id DESC LIMIT 500;

-- name: organisations_named
SELECT id FROM organisation WHERE office_id = :office AND own_name = :words
UNION SELECT organisation_id FROM organisation_name WHERE office_id = :office AND text = :words;

-- name: caps_to_offer
SELECT c.id FROM cap c JOIN person p ON p.office_id = c.office_id AND p.id = c.person_id
WHERE c.office_id = :office AND c.removed = 0 AND p.state = 'kept' ORDER BY p.sort_key, c.id LIMIT :limit;

-- name: drop_use
DELETE FROM people_use WHERE office_id = :office AND subject = :subject AND role = :role;

-- name: insert_use
INSERT INTO people_use (office_id, subject, role, cap_id, organisation_id) VALUES (:office, :subject, :role, :cap, :organisation);

-- name: uses_in_subject
SELECT subject, role, cap_id, organisation_id FROM people_use WHERE office_id = :office AND subject = :subject ORDER BY role;

-- name: uses_of_person
SELECT u.subject, u.role, u.cap_id, u.organisation_id FROM people_use u
  JOIN cap c ON c.office_id = u.office_id AND c.id = u.cap_id
WHERE u.office_id = :office AND c.person_id = :person ORDER BY length(u.subject) DESC, u.subject DESC, u.role LIMIT 200;
