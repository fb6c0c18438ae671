-- SPDX-License-Identifier: Apache-2.0
-- Work that is done after the transaction that asked for it: what waits, what runs, how it ended.
-- office_id 0: the instance itself. Times are milliseconds since 1970 UTC. Payload, result and error never hold
-- personal values, only ids and words.
CREATE TABLE job (
  office_id BIGINT NOT NULL,
  id {id},
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  unique_key TEXT,
  class TEXT NOT NULL CHECK (class IN ('interactive', 'io', 'compute', 'background')),
  priority BIGINT NOT NULL CHECK (priority BETWEEN 0 AND 2),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  requests BIGINT NOT NULL,
  tries BIGINT NOT NULL,
  max_tries BIGINT NOT NULL CHECK (max_tries > 0),
  not_before_ms BIGINT NOT NULL,
  attempt BIGINT NOT NULL,
  lease_owner TEXT,
  lease_until_ms BIGINT,
  progress DOUBLE PRECISION,
  progress_word TEXT NOT NULL,
  cancel_requested BIGINT NOT NULL CHECK (cancel_requested IN (0, 1)),
  result TEXT,
  error TEXT,
  created_ms BIGINT NOT NULL,
  started_ms BIGINT,
  ended_ms BIGINT,
  CHECK ((state = 'running') = (lease_until_ms IS NOT NULL)),
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (ended_ms IS NOT NULL))
);
-- Of one key one job waits at most, and one runs at most.
CREATE UNIQUE INDEX job_waiting_key ON job (office_id, kind, unique_key)
  WHERE state = 'waiting' AND unique_key IS NOT NULL;
CREATE UNIQUE INDEX job_running_key ON job (office_id, kind, unique_key)
  WHERE state = 'running' AND unique_key IS NOT NULL;
-- The order of the queue. Without lease_until_ms in an index, renewing a lease touches none.
CREATE INDEX job_queue ON job (class, priority, not_before_ms, id) WHERE state = 'waiting';
CREATE INDEX job_running ON job (lease_owner) WHERE state = 'running';
CREATE INDEX job_ended ON job (state, ended_ms) WHERE ended_ms IS NOT NULL;
