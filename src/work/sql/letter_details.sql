-- SPDX-License-Identifier: Apache-2.0
-- name: find_details
SELECT version, copies, language, correspondent, title, body, enclosures, content_hash, is_agreed, joint_with
FROM letter_paper
WHERE office_id = :office AND letter_id = :letter;

-- name: office_is_called
SELECT 1 FROM office_name WHERE office_id = :office AND name = :name;

-- name: insert_details
INSERT INTO letter_paper (office_id, letter_id, copies, language, correspondent, title, body, enclosures, joint_with,
                          content_hash, is_agreed, is_found)
VALUES (:office, :letter, :copies, :language, :correspondent, :title, :body, :enclosures, :joint_with, :hash, 1, 1);

-- name: update_details
UPDATE letter_paper SET version = version + 1, copies = :copies, language = :language, correspondent = :correspondent,
  title = :title, body = :body, enclosures = :enclosures, joint_with = :joint_with, content_hash = :hash, is_agreed = 1, is_found = 1
WHERE office_id = :office AND letter_id = :letter;

-- name: translations_to_find
SELECT office_id, letter_id FROM letter_paper WHERE is_found = 0 AND language <> '' ORDER BY office_id, letter_id;

-- name: translations_are_found
UPDATE letter_paper SET is_found = 1 WHERE is_found = 0;
