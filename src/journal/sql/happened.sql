-- SPDX-License-Identifier: Apache-2.0
-- name: happened_after
SELECT seq, actor, subject FROM journal WHERE office_id = :office AND seq > :seq ORDER BY seq LIMIT :limit;
