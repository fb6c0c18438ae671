-- SPDX-License-Identifier: Apache-2.0
-- name: find_exhibit
SELECT attachment_id, version, is_public, credit, caption_zh, caption_ja, caption_en, alt_zh, alt_ja, alt_en
FROM exhibit WHERE office_id = :office AND attachment_id = :attachment;

-- name: insert_exhibit
INSERT INTO exhibit (office_id, attachment_id, is_public, credit, caption_zh, caption_ja, caption_en, alt_zh, alt_ja, alt_en)
VALUES (:office, :attachment, :public, :credit, :caption_zh, :caption_ja, :caption_en, :alt_zh, :alt_ja, :alt_en);

-- name: update_exhibit
UPDATE exhibit SET version = version + 1, is_public = :public, credit = :credit, caption_zh = :caption_zh,
  caption_ja = :caption_ja, caption_en = :caption_en, alt_zh = :alt_zh, alt_ja = :alt_ja, alt_en = :alt_en
WHERE office_id = :office AND attachment_id = :attachment;

-- name: public_partners
SELECT DISTINCT a.subject_id
FROM exhibit e JOIN attachment a ON a.office_id = e.office_id AND a.id = e.attachment_id
WHERE e.office_id = :office AND e.is_public = 1 AND a.subject_kind = 'partner' AND a.taken_away_at = ''
ORDER BY a.subject_id;

-- name: partners_with_exhibits
SELECT DISTINCT subject_id FROM attachment
WHERE office_id = :office AND subject_kind = 'partner' AND taken_away_at = '' ORDER BY subject_id;
