-- SPDX-License-Identifier: Apache-2.0
-- name: office_slugs
SELECT id, slug FROM office ORDER BY id;

-- name: office_names
SELECT language, name FROM office_name WHERE office_id = :office ORDER BY language;
