-- SPDX-License-Identifier: Apache-2.0
-- name: find_cap
SELECT id, version, person_id, organisation_id, place, since, until, removed FROM cap WHERE office_id = :office AND id = :id;

-- name: caps_of_person
SELECT id, version, person_id, organisation_id, place, since, until, removed FROM cap
WHERE office_id = :office AND person_id = :person AND removed = 0
ORDER BY CASE WHEN until IS NULL THEN 0 ELSE 1 END, coalesce(since, '') DESC, id DESC;

-- name: caps_at_organisation
SELECT id, version, person_id, organisation_id, place, since, until, removed FROM cap
WHERE office_id = :office AND organisation_id = :organisation AND removed = 0
ORDER BY CASE WHEN until IS NULL THEN 0 ELSE 1 END, coalesce(place, 100), coalesce(since, '') DESC, id DESC;

-- name: cap_posts
SELECT language, text FROM cap_post WHERE office_id = :office AND cap_id = :id ORDER BY language;

-- name: clear_cap_posts
DELETE FROM cap_post WHERE office_id = :office AND cap_id = :id;

-- name: insert_cap_post
INSERT INTO cap_post (office_id, cap_id, language, text, salt) VALUES (:office, :id, :language, :text, :salt);

-- name: insert_cap
INSERT INTO cap (office_id, id, person_id, organisation_id, place, since, until, created_at, changed_at)
VALUES (:office, :id, :person, :organisation, :place, :since, :until, :at, :at);

-- name: update_cap
UPDATE cap SET version = version + 1, organisation_id = :organisation, place = :place, since = :since, until = :until,
  changed_at = :at
WHERE office_id = :office AND id = :id;

-- name: remove_cap
UPDATE cap SET version = version + 1, removed = 1, changed_at = :at WHERE office_id = :office AND id = :id;
