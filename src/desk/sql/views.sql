-- SPDX-License-Identifier: Apache-2.0
-- name: views_of
SELECT v.id, v.list, v.name, v.query, v.owner, v.is_shared, CASE WHEN c.view_id IS NULL THEN 0 ELSE 1 END
FROM saved_view v
LEFT JOIN view_choice c ON c.office_id = v.office_id AND c.view_id = v.id AND c.actor = :actor
WHERE v.office_id = :office AND (v.owner = :actor OR v.is_shared = 1)
ORDER BY v.list, v.name, v.id;

-- name: insert_view
INSERT INTO saved_view (office_id, id, list, name, query, owner, is_shared)
VALUES (:office, :id, :list, :name, :query, :owner, :is_shared);

-- name: delete_view
DELETE FROM saved_view WHERE office_id = :office AND id = :id;

-- name: choosers_of_view
SELECT actor, list FROM view_choice WHERE office_id = :office AND view_id = :id ORDER BY actor;

-- name: delete_choice
DELETE FROM view_choice WHERE office_id = :office AND actor = :actor AND list = :list;

-- name: insert_choice
INSERT INTO view_choice (office_id, actor, list, view_id) VALUES (:office, :actor, :list, :id);
