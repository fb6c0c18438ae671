-- SPDX-License-Identifier: Apache-2.0
-- Since when an account is closed is known by the journal.
-- name: closed_accounts
SELECT a.id, a.name, max(j.at) FROM account a
JOIN journal j ON j.office_id = a.office_id AND j.subject = 'account/' || CAST(a.id AS TEXT) AND j.verb = 'account.disable'
WHERE a.office_id = :office AND a.state = 'disabled' AND a.email <> ''
GROUP BY a.id, a.name ORDER BY max(j.at), a.id;

-- name: forget_address
UPDATE account SET version = version + 1, email = '', email_folded = :folded WHERE office_id = :office AND id = :id;

-- name: offices_with_accounts
SELECT DISTINCT office_id FROM account ORDER BY office_id;
