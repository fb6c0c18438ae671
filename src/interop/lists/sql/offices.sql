-- SPDX-License-Identifier: Apache-2.0
-- name: office_ids
SELECT id FROM office ORDER BY id;
