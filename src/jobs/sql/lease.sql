-- SPDX-License-Identifier: Apache-2.0
-- What runners do with the table. :kinds holds those that a runner has a handler for: ",a,b,".

-- name: has_due
-- Jobs of one key never run at the same time.
SELECT 1 FROM job j
WHERE j.state = 'waiting' AND j.class = :class AND j.priority IN (0, 1, 2) AND j.not_before_ms <= :now
  AND replace(:kinds, ',' || j.kind || ',', '') <> :kinds
  AND NOT EXISTS (SELECT 1 FROM job r WHERE r.state = 'running' AND r.unique_key IS NOT NULL
                  AND r.office_id = j.office_id AND r.kind = j.kind AND r.unique_key = j.unique_key)
LIMIT 1;

-- name: claim_sqlite
WITH due AS (
  SELECT j.id FROM job j
  WHERE j.state = 'waiting' AND j.class = :class AND j.priority = :priority AND j.not_before_ms <= :now
    AND replace(:kinds, ',' || j.kind || ',', '') <> :kinds
    AND NOT EXISTS (SELECT 1 FROM job r WHERE r.state = 'running' AND r.unique_key IS NOT NULL
                    AND r.office_id = j.office_id AND r.kind = j.kind AND r.unique_key = j.unique_key)
  ORDER BY j.not_before_ms, j.id LIMIT :limit)
UPDATE job SET state = 'running', lease_owner = :owner, lease_until_ms = :until, attempt = attempt + 1,
  tries = tries + 1, started_ms = :now, progress = NULL, progress_word = ''
WHERE id IN (SELECT id FROM due)
RETURNING id, office_id, kind, payload, unique_key, tries, max_tries, attempt, not_before_ms;

-- name: claim_postgresql
-- The locking common table expression is computed once; a plain sub-query may be computed again for each row.
WITH due AS (
  SELECT j.id FROM job j
  WHERE j.state = 'waiting' AND j.class = :class AND j.priority = :priority AND j.not_before_ms <= :now
    AND replace(:kinds, ',' || j.kind || ',', '') <> :kinds
    AND NOT EXISTS (SELECT 1 FROM job r WHERE r.state = 'running' AND r.unique_key IS NOT NULL
                    AND r.office_id = j.office_id AND r.kind = j.kind AND r.unique_key = j.unique_key)
  ORDER BY j.not_before_ms, j.id LIMIT :limit FOR UPDATE OF j SKIP LOCKED)
UPDATE job SET state = 'running', lease_owner = :owner, lease_until_ms = :until, attempt = attempt + 1,
  tries = tries + 1, started_ms = :now, progress = NULL, progress_word = ''
WHERE id IN (SELECT id FROM due)
RETURNING id, office_id, kind, payload, unique_key, tries, max_tries, attempt, not_before_ms;

-- name: renew_lease
UPDATE job SET lease_until_ms = :until, progress = :progress, progress_word = :word
WHERE id = :id AND state = 'running' AND lease_owner = :owner AND attempt = :attempt;

-- name: end_attempt
-- Only of the attempt that holds the lease.
UPDATE job SET state = :state, ended_ms = :ended, lease_until_ms = NULL, tries = :tries, not_before_ms = :not_before,
  progress = :progress, progress_word = :word, result = :result, error = :error
WHERE id = :id AND state = 'running' AND lease_owner = :owner AND attempt = :attempt;

-- name: how_it_ended
SELECT state, result, error FROM job
WHERE id = :id AND lease_owner = :owner AND attempt = :attempt AND state <> 'running';

-- name: running_of_owner
SELECT id, attempt, cancel_requested FROM job WHERE state = 'running' AND lease_owner = :owner;

-- name: has_lapsed
SELECT 1 FROM job WHERE state = 'running' AND lease_until_ms < :now LIMIT 1;

-- name: lapsed_sqlite
SELECT id, lease_owner, attempt, tries, max_tries, cancel_requested, CASE WHEN unique_key IS NULL THEN 0 ELSE 1 END,
  progress, progress_word, kind, office_id
FROM job WHERE state = 'running' AND lease_until_ms < :now ORDER BY id LIMIT :limit;

-- name: lapsed_postgresql
SELECT id, lease_owner, attempt, tries, max_tries, cancel_requested, CASE WHEN unique_key IS NULL THEN 0 ELSE 1 END,
  progress, progress_word, kind, office_id
FROM job WHERE state = 'running' AND lease_until_ms < :now ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED;

-- name: how_subscribed_ended
SELECT state, result, error FROM job WHERE id = :id AND state IN ('done', 'failed', 'cancelled');
