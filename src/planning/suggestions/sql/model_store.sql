-- SPDX-License-Identifier: Apache-2.0
-- name: kept_model
SELECT model FROM suggestion_model WHERE name = 'partners' AND (:version = '' OR data_version = :version);

-- name: keep_model
INSERT INTO suggestion_model (name, data_version, trained_at, model) VALUES ('partners', :version, :trained, :model)
ON CONFLICT (name) DO UPDATE SET data_version = excluded.data_version, trained_at = excluded.trained_at,
  model = excluded.model;
