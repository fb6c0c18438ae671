-- SPDX-License-Identifier: Apache-2.0
-- name: all_of_office
SELECT a.office_id, a.id, a.version, a.email, a.name, a.language, a.role, a.department_id, a.state, a.created_at,
  c.totp_secret
FROM account a LEFT JOIN credential c ON c.office_id = a.office_id AND c.account_id = a.id
WHERE a.office_id = :office ORDER BY a.name, a.id;

-- name: account_by_id
SELECT a.office_id, a.id, a.version, a.email, a.name, a.language, a.role, a.department_id, a.state, a.created_at,
  c.totp_secret
FROM account a LEFT JOIN credential c ON c.office_id = a.office_id AND c.account_id = a.id
WHERE a.office_id = :office AND a.id = :id;

-- name: account_by_email
SELECT a.office_id, a.id, a.version, a.email, a.name, a.language, a.role, a.department_id, a.state, a.created_at,
  c.totp_secret
FROM account a LEFT JOIN credential c ON c.office_id = a.office_id AND c.account_id = a.id
WHERE a.email_folded = :email;

-- name: any_account
SELECT 1 FROM account WHERE office_id = :office LIMIT 1;

-- name: insert_account
-- Two offices may ask for the same address at once: nothing is put in for the second.
INSERT INTO account (office_id, id, email, email_folded, name, language, role, department_id, state, created_at)
VALUES (:office, :id, :email, :folded, :name, :language, :role, :department, 'invited', :created_at)
ON CONFLICT (email_folded) DO NOTHING;

-- name: update_account
UPDATE account SET version = version + 1, email = :email, email_folded = :folded, name = :name, language = :language,
  role = :role, department_id = :department
WHERE office_id = :office AND id = :id
  AND NOT EXISTS (SELECT 1 FROM account o WHERE o.email_folded = :folded AND NOT (o.office_id = :office AND o.id = :id));

-- name: set_account_state
UPDATE account SET version = version + 1, state = :state WHERE office_id = :office AND id = :id;

-- name: other_directors
SELECT count(*) FROM account WHERE office_id = :office AND id <> :id AND role = 'director' AND state = 'active';

-- name: departments
SELECT d.id, d.version, n.language, n.name FROM department d
LEFT JOIN department_name n ON n.office_id = d.office_id AND n.department_id = d.id
WHERE d.office_id = :office ORDER BY d.id, n.language;

-- name: find_department
SELECT 1 FROM department WHERE office_id = :office AND id = :id;

-- name: insert_department
INSERT INTO department (office_id, id) VALUES (:office, :id);

-- name: touch_department
UPDATE department SET version = version + 1 WHERE office_id = :office AND id = :id;

-- name: delete_department_names
DELETE FROM department_name WHERE office_id = :office AND department_id = :id;

-- name: insert_department_name
INSERT INTO department_name (office_id, department_id, language, name) VALUES (:office, :id, :language, :name);
