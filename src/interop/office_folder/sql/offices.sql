-- SPDX-License-Identifier: Apache-2.0
-- name: office_of_slug
SELECT id FROM office WHERE slug = :slug;
