-- SPDX-License-Identifier: Apache-2.0
-- name: targets_of
SELECT by_date, kind, region, figure, source_id, note FROM target WHERE office_id = :office ORDER BY seq;

-- name: delete_targets
DELETE FROM target WHERE office_id = :office;

-- name: insert_target
INSERT INTO target (office_id, seq, by_date, kind, region, figure, source_id, note)
VALUES (:office, :seq, :by_date, :kind, :region, :figure, :source, :note);
