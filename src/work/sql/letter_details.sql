-- SPDX-License-Identifier: Apache-2.0
-- name: find_details
SELECT version, copies, language, correspondent, title, body, enclosures, content_hash, is_agreed FROM letter_paper
WHERE office_id = :office AND letter_id = :letter;

-- name: insert_details
INSERT INTO letter_paper (office_id, letter_id, copies, language, correspondent, title, body, enclosures, content_hash,
                          is_agreed)
VALUES (:office, :letter, :copies, :language, :correspondent, :title, :body, :enclosures, :hash, 1);

-- name: update_details
UPDATE letter_paper SET version = version + 1, copies = :copies, language = :language, correspondent = :correspondent,
  title = :title, body = :body, enclosures = :enclosures, content_hash = :hash, is_agreed = 1
WHERE office_id = :office AND letter_id = :letter;
