-- SPDX-License-Identifier: Apache-2.0
-- name: newest_template
SELECT version, source, actor, at FROM paper_template
WHERE office_id = :office AND kind = :kind ORDER BY version DESC LIMIT 1;

-- name: template_at
SELECT version, source, actor, at FROM paper_template
WHERE office_id = :office AND kind = :kind AND at <= :until ORDER BY version DESC LIMIT 1;

-- name: template_versions
SELECT version, source, actor, at FROM paper_template
WHERE office_id = :office AND kind = :kind ORDER BY version DESC;

-- name: insert_template
INSERT INTO paper_template (office_id, kind, version, source, actor, at)
VALUES (:office, :kind, :version, :source, :actor, :at);
