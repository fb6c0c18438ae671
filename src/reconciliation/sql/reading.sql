-- SPDX-License-Identifier: Apache-2.0

-- name: reading
SELECT state, report FROM list_reading WHERE source = :source AND retrieved = :retrieved AND digest = :digest;

-- name: keep_reading
INSERT INTO list_reading (source, retrieved, digest, state, report)
VALUES (:source, :retrieved, :digest, :state, :report)
ON CONFLICT (source, retrieved, digest) DO UPDATE SET state = excluded.state, report = excluded.report;

-- name: close_reading
UPDATE list_reading SET state = :state WHERE source = :source AND retrieved = :retrieved AND digest = :digest;

-- name: forget_readings
DELETE FROM list_reading;
