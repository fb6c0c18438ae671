-- SPDX-License-Identifier: Apache-2.0
-- name: office_slugs
SELECT id, slug FROM office ORDER BY id;
