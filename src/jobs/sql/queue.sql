-- SPDX-License-Identifier: Apache-2.0
-- name: enqueue
-- A conflict locks the job that waits until the caller's transaction ends: nobody begins it before the change can be seen.
-- One that failed before keeps its time, so that asking again and again does not undo the back-off.
INSERT INTO job (office_id, kind, payload, unique_key, class, priority, state, requests, tries, max_tries,
                 not_before_ms, attempt, progress_word, cancel_requested, created_ms)
VALUES (:office, :kind, :payload, :key, :class, :priority, 'waiting', 1, 0, :max_tries,
        :not_before, 0, '', 0, :now)
ON CONFLICT (office_id, kind, unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL DO UPDATE SET
  requests = job.requests + 1,
  priority = CASE WHEN excluded.priority < job.priority THEN excluded.priority ELSE job.priority END,
  not_before_ms = CASE WHEN job.tries = 0 AND excluded.not_before_ms < job.not_before_ms
                       THEN excluded.not_before_ms ELSE job.not_before_ms END
RETURNING id, requests;

-- name: newest_jobs
SELECT office_id, id, kind, payload, unique_key, class, priority, state, requests, tries, max_tries, not_before_ms,
  attempt, lease_owner, lease_until_ms, progress, progress_word, cancel_requested, result, error, created_ms,
  started_ms, ended_ms
FROM job
WHERE (:state = '' OR state = :state) AND (:any_office = 1 OR office_id = :office) AND (:kind = '' OR kind = :kind)
ORDER BY id DESC LIMIT :limit;

-- name: job_of_id
SELECT office_id, id, kind, payload, unique_key, class, priority, state, requests, tries, max_tries, not_before_ms,
  attempt, lease_owner, lease_until_ms, progress, progress_word, cancel_requested, result, error, created_ms,
  started_ms, ended_ms
FROM job WHERE id = :id;

-- name: cancel_job
UPDATE job SET
  cancel_requested = 1,
  ended_ms = CASE WHEN state = 'waiting' THEN :now ELSE ended_ms END,
  state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END
WHERE id = :id AND state IN ('waiting', 'running');

-- name: waiting_of_same_key
SELECT o.id FROM job j
JOIN job o ON o.office_id = j.office_id AND o.kind = j.kind AND o.unique_key = j.unique_key AND o.id <> j.id
WHERE j.id = :id AND o.state = 'waiting' AND o.unique_key IS NOT NULL;

-- name: retry_job
UPDATE job SET state = 'waiting', tries = 0, not_before_ms = :now, cancel_requested = 0, progress = NULL,
  progress_word = '', result = NULL, ended_ms = NULL
WHERE id = :id AND state IN ('waiting', 'failed', 'cancelled');

-- name: count_jobs
SELECT kind, state, count(*), min(CASE WHEN state = 'waiting' AND not_before_ms <= :now THEN not_before_ms END)
FROM job GROUP BY kind, state ORDER BY kind COLLATE "C", state COLLATE "C";

-- name: count_lapsed
SELECT count(*) FROM job WHERE state = 'running' AND lease_until_ms < :now;

-- name: delete_ended
DELETE FROM job WHERE id IN (SELECT id FROM job WHERE state = :state AND ended_ms < :before LIMIT :limit);
