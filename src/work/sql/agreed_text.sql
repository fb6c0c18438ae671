-- SPDX-License-Identifier: Apache-2.0
-- name: find_agreed_text
SELECT language, correspondent, title, body, enclosures, answers_id, documents, copies, second_language, second_correspondent,
  second_title, second_body, second_enclosures, translated_hash, joint_with
FROM letter_agreed WHERE office_id = :office AND letter_id = :letter AND content_hash = :hash;

-- name: keep_agreed_text
INSERT INTO letter_agreed (office_id, letter_id, content_hash, language, correspondent, title, body, enclosures, answers_id,
  documents, copies, second_language, second_correspondent, second_title, second_body, second_enclosures, translated_hash,
  joint_with)
VALUES (:office, :letter, :hash, :language, :correspondent, :title, :body, :enclosures, :answers, :documents, :copies,
  :second_language, :second_correspondent, :second_title, :second_body, :second_enclosures, :translated, :joint_with)
ON CONFLICT (office_id, letter_id, content_hash) DO NOTHING;
