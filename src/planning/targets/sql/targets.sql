-- SPDX-License-Identifier: Apache-2.0
-- name: targets_of
SELECT seq, version, by_date, kind, region, figure, source_id, note FROM target WHERE office_id = :office ORDER BY seq;

-- name: delete_targets
DELETE FROM target WHERE office_id = :office;

-- name: insert_target
INSERT INTO target (office_id, seq, by_date, kind, region, figure, source_id, note)
VALUES (:office, :seq, :by_date, :kind, :region, :figure, :source, :note);

-- name: update_target
UPDATE target SET by_date = :by_date, kind = :kind, region = :region, figure = :figure, source_id = :source, note = :note,
  version = version + 1
WHERE office_id = :office AND seq = :seq;

-- name: delete_target
DELETE FROM target WHERE office_id = :office AND seq = :seq;
