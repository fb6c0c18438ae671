-- SPDX-License-Identifier: Apache-2.0
-- name: office_slug
SELECT slug FROM office WHERE id = :office;

-- name: region_is_used
SELECT 1 WHERE EXISTS (SELECT 1 FROM official_figure WHERE office_id = :office AND region = :slug)
  OR EXISTS (SELECT 1 FROM target WHERE office_id = :office AND region = :slug);
