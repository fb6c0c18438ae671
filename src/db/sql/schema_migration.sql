-- SPDX-License-Identifier: Apache-2.0
-- The record of the migrations that were run. The one table that no migration makes.

-- name: create_schema_migration
CREATE TABLE IF NOT EXISTS schema_migration (
  version BIGINT PRIMARY KEY,
  name TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
);

-- name: recorded_migrations
SELECT version, name, content_hash FROM schema_migration ORDER BY version;

-- name: record_migration
INSERT INTO schema_migration (version, name, content_hash, applied_at)
VALUES (:version, :name, :content_hash, :applied_at);
