-- SPDX-License-Identifier: Apache-2.0
-- name: take_ids
INSERT INTO id_sequence (office_id, name, next) VALUES (:office, :name, 1 + :count)
ON CONFLICT (office_id, name) DO UPDATE SET next = id_sequence.next + :count RETURNING next - :count;
