-- SPDX-License-Identifier: Apache-2.0
-- name: own_rules
SELECT what, after, days, source, version FROM retention_rule WHERE office_id = :office ORDER BY what;

-- name: put_rule
INSERT INTO retention_rule (office_id, what, after, days, source) VALUES (:office, :what, :after, :days, :source)
ON CONFLICT (office_id, what) DO UPDATE SET version = retention_rule.version + 1, after = excluded.after, days = excluded.days,
  source = excluded.source;

-- name: people_retained
SELECT p.id, p.changed_at, p.held_by, p.held_why, p.held_at
FROM person p WHERE p.office_id = :office AND p.state = 'kept' AND (:person = 0 OR p.id = :person) ORDER BY p.id;

-- name: posts_retained
SELECT person_id, until FROM cap WHERE office_id = :office AND removed = 0 AND (:person = 0 OR person_id = :person);

-- name: values_retained
SELECT person_id, field, changed_at FROM personal_value WHERE office_id = :office AND (:person = 0 OR person_id = :person)
ORDER BY person_id, field;

-- name: offices_with_people
SELECT DISTINCT office_id FROM person ORDER BY office_id;
