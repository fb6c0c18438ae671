-- SPDX-License-Identifier: Apache-2.0
-- name: find_document
SELECT hash, size, type, made_at, made_by, state, why, kept_hash, kept_size, preview_hash, is_anew, has_text
FROM document WHERE office_id = :office AND hash = :hash;

-- name: insert_document
INSERT INTO document (office_id, hash, size, type, made_at, made_by, state, kept_hash, kept_size, is_anew)
VALUES (:office, :hash, :size, :type, :at, :by, 'waiting', :hash, :size, :anew);

-- name: ask_again
UPDATE document SET state = 'waiting', why = '', kept_hash = hash, kept_size = size, preview_hash = '', is_anew = :anew
WHERE office_id = :office AND hash = :hash;

-- name: settle_document
UPDATE document SET state = :state, why = :why, kept_hash = :kept, kept_size = :size, preview_hash = :preview,
  is_anew = :anew, has_text = :has_text
WHERE office_id = :office AND hash = :hash AND state = 'waiting';

-- name: attachments_of
SELECT d.hash, d.size, d.type, d.made_at, d.made_by, d.state, d.why, d.kept_hash, d.kept_size, d.preview_hash, d.is_anew,
  d.has_text, a.id, a.version, a.name, a.note, a.added_at, a.added_by, a.taken_away_at, a.taken_away_by, a.subject_kind,
  a.subject_id
FROM attachment a JOIN document d ON d.office_id = a.office_id AND d.hash = a.hash
WHERE a.office_id = :office AND a.subject_kind = :kind AND a.subject_id = :subject ORDER BY a.id;

-- name: find_attachment
SELECT d.hash, d.size, d.type, d.made_at, d.made_by, d.state, d.why, d.kept_hash, d.kept_size, d.preview_hash, d.is_anew,
  d.has_text, a.id, a.version, a.name, a.note, a.added_at, a.added_by, a.taken_away_at, a.taken_away_by, a.subject_kind,
  a.subject_id
FROM attachment a JOIN document d ON d.office_id = a.office_id AND d.hash = a.hash
WHERE a.office_id = :office AND a.id = :id;

-- name: attached
SELECT hash, name FROM attachment
WHERE office_id = :office AND subject_kind = :kind AND subject_id = :subject AND taken_away_at = '' ORDER BY id;

-- name: insert_attachment
INSERT INTO attachment (office_id, id, subject_kind, subject_id, hash, name, note, added_at, added_by)
VALUES (:office, :id, :kind, :subject, :hash, :name, :note, :at, :by);

-- name: mark_attachment
UPDATE attachment SET version = version + 1, taken_away_at = :at, taken_away_by = :by WHERE office_id = :office AND id = :id;

-- name: subjects_of_document
SELECT DISTINCT subject_id FROM attachment WHERE office_id = :office AND hash = :hash AND subject_kind = :kind;

-- name: named_documents
SELECT office_id, hash, size, state, kept_hash, kept_size, preview_hash FROM document ORDER BY office_id, hash;

-- name: is_named
SELECT 1 FROM document
WHERE office_id = :office AND ((kept_hash = :hash AND state <> 'refused') OR preview_hash = :hash) LIMIT 1;

-- name: delete_text
DELETE FROM document_text WHERE office_id = :office AND hash = :hash;

-- name: delete_tokens
DELETE FROM document_token WHERE office_id = :office AND hash = :hash;

-- name: insert_text
INSERT INTO document_text (office_id, hash, folded) VALUES (:office, :hash, :folded);

-- Each :fromN is the first token that answers, :toN the first that does not any more; '' asks nothing.
-- name: found_subjects
SELECT DISTINCT a.subject_id
FROM document_token k
JOIN document_text t ON t.office_id = k.office_id AND t.hash = k.hash
JOIN attachment a ON a.office_id = k.office_id AND a.hash = k.hash AND a.subject_kind = :kind AND a.taken_away_at = ''
WHERE k.office_id = :office AND k.token >= :from1 AND k.token < :to1
  AND (:from2 = '' OR EXISTS (SELECT 1 FROM document_token o WHERE o.office_id = k.office_id AND o.hash = k.hash
    AND o.token >= :from2 AND o.token < :to2))
  AND (:from3 = '' OR EXISTS (SELECT 1 FROM document_token o WHERE o.office_id = k.office_id AND o.hash = k.hash
    AND o.token >= :from3 AND o.token < :to3))
  AND t.folded LIKE :pattern ESCAPE '!'
ORDER BY a.subject_id DESC LIMIT :limit;
