-- SPDX-License-Identifier: Apache-2.0

-- name: assertions_of_office
SELECT id, partnership_id, source_id, kind, stage, signed, ended, said_by, confidence, as_of, note
FROM assertion WHERE office_id = :office;

-- name: last_seen
UPDATE assertion SET as_of = :as_of, version = version + 1 WHERE office_id = :office AND id = :id;

-- name: sources_of_office
SELECT id, key, kind, name, url, published, retrieved, note FROM source WHERE office_id = :office ORDER BY id;

-- name: delete_assertion
DELETE FROM assertion WHERE office_id = :office AND id = :id;

-- name: delete_bereft_partnership
DELETE FROM partnership WHERE id = :id
  AND NOT EXISTS (SELECT 1 FROM assertion WHERE assertion.partnership_id = partnership.id)
  AND NOT EXISTS (SELECT 1 FROM partnership_move WHERE partnership_move.partnership_id = partnership.id);
