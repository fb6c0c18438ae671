-- SPDX-License-Identifier: Apache-2.0
-- name: newest_template
SELECT version, source, actor, at FROM paper_template
WHERE office_id = :office AND kind = :kind ORDER BY version DESC LIMIT 1;

-- name: template_versions
SELECT version, source, actor, at FROM paper_template
WHERE office_id = :office AND kind = :kind ORDER BY version DESC;

-- name: insert_template
INSERT INTO paper_template (office_id, kind, version, source, actor, at)
VALUES (:office, :kind, :version, :source, :actor, :at);

-- name: find_details
SELECT version, copies, language, correspondent, title, body, enclosures, content_hash FROM letter_paper
WHERE office_id = :office AND letter_id = :letter;

-- name: insert_details
INSERT INTO letter_paper (office_id, letter_id, copies, language, correspondent, title, body, enclosures, content_hash)
VALUES (:office, :letter, :copies, :language, :correspondent, :title, :body, :enclosures, :hash);

-- name: update_details
UPDATE letter_paper SET version = version + 1, copies = :copies, language = :language, correspondent = :correspondent,
  title = :title, body = :body, enclosures = :enclosures, content_hash = :hash
WHERE office_id = :office AND letter_id = :letter;
