-- SPDX-License-Identifier: Apache-2.0
-- name: policies_of
SELECT seq, version, reason, country_code, source_id, note FROM policy WHERE office_id = :office ORDER BY seq;

-- name: delete_policies
DELETE FROM policy WHERE office_id = :office;

-- name: insert_policy
INSERT INTO policy (office_id, seq, reason, country_code, source_id, note)
VALUES (:office, :seq, :reason, :country, :source, :note);

-- name: update_policy
UPDATE policy SET reason = :reason, country_code = :country, source_id = :source, note = :note, version = version + 1
WHERE office_id = :office AND seq = :seq;

-- name: delete_policy
DELETE FROM policy WHERE office_id = :office AND seq = :seq;
