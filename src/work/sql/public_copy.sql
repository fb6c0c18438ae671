-- SPDX-License-Identifier: Apache-2.0
-- name: find_copy
SELECT id, version, letter_id, state, direction, number, year, letter_day, partner_city_id, title_zh, title_ja, title_en,
  body_zh, body_ja, body_en, made_by, made_at, decided_by, decided_at, words, published_on, withdrawn_on, language
FROM public_copy WHERE office_id = :office AND id = :id;

-- name: copies_of_letter
SELECT id, version, letter_id, state, direction, number, year, letter_day, partner_city_id, title_zh, title_ja, title_en,
  body_zh, body_ja, body_en, made_by, made_at, decided_by, decided_at, words, published_on, withdrawn_on, language
FROM public_copy WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- Without their texts, and whether this actor wrote at each.
-- name: copies_waiting
SELECT c.id, c.state, c.number, c.title_zh, c.title_ja, c.title_en, c.made_by, c.made_at, c.decided_by,
  c.decided_at, c.words,
  CASE WHEN EXISTS (SELECT 1 FROM public_copy_hand h
    WHERE h.office_id = c.office_id AND h.copy_id = c.id AND h.actor = :actor) THEN 1 ELSE 0 END
FROM public_copy c WHERE c.office_id = :office AND c.state IN ('waiting', 'returned') ORDER BY c.id;

-- name: insert_copy
INSERT INTO public_copy (office_id, id, letter_id, state, direction, language, number, year, letter_day, partner_city_id,
  title_zh, title_ja, title_en, body_zh, body_ja, body_en, made_by, made_at)
VALUES (:office, :id, :letter, 'draft', :direction, :language, :number, :year, :day, :partner,
  :title_zh, :title_ja, :title_en, :body_zh, :body_ja, :body_en, :actor, :at);

-- name: change_copy
UPDATE public_copy SET version = version + 1, state = 'draft', title_zh = :title_zh, title_ja = :title_ja,
  title_en = :title_en, body_zh = :body_zh, body_ja = :body_ja, body_en = :body_en, made_by = :actor, made_at = :at
WHERE office_id = :office AND id = :id;

-- Who decided on it last, and with which words, stays: handing it up decides nothing.
-- name: hand_up_copy
UPDATE public_copy SET version = version + 1, state = 'waiting' WHERE office_id = :office AND id = :id;

-- name: settle_copy
UPDATE public_copy SET version = version + 1, state = :state, decided_by = :actor, decided_at = :at, words = :words,
  published_on = :published, withdrawn_on = :withdrawn
WHERE office_id = :office AND id = :id;

-- Of one that nobody outside ever saw nothing is kept but that it was.
-- name: empty_copy
UPDATE public_copy SET title_zh = '', title_ja = '', title_en = '', body_zh = '', body_ja = '', body_en = ''
WHERE office_id = :office AND id = :id AND published_on IS NULL;

-- Dropped while a hold stood, and still with their text, that none holds any more.
-- name: freed_copies
SELECT c.id FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
WHERE c.office_id = :office AND c.state = 'dropped' AND c.published_on IS NULL
  AND (c.title_zh <> '' OR c.title_ja <> '' OR c.title_en <> '')
  AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT)))
ORDER BY c.id;

-- name: copy_hand
SELECT actor FROM public_copy_hand WHERE office_id = :office AND copy_id = :id AND actor = :actor;

-- name: copy_hands
SELECT actor FROM public_copy_hand WHERE office_id = :office AND copy_id = :id ORDER BY actor;

-- name: insert_copy_hand
INSERT INTO public_copy_hand (office_id, copy_id, actor) VALUES (:office, :id, :actor);

-- Whether a legal hold stands on its letter, that letter's partner, or the partner that the copy itself names: a letter may
-- have been given another since.
-- name: hold_on_copy
SELECT c.id FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
WHERE c.office_id = :office AND c.id = :id
  AND EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT)));

-- The newest first, by the day of the letter; those without one after the others of their year. While such a hold stands a
-- copy is shown to nobody outside.
-- name: published_copies
SELECT c.id, c.direction, c.number, c.year, c.letter_day, c.partner_city_id, c.title_zh, c.title_ja, c.title_en, c.body_zh,
  c.body_ja, c.body_en, c.published_on, c.language
FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
WHERE c.office_id = :office AND c.state = 'published' AND c.published_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT)))
ORDER BY c.year DESC, coalesce(c.letter_day, '') DESC, c.id DESC;

-- Without their texts: nobody outside sees these any more.
-- name: withdrawn_copies
SELECT id, withdrawn_on FROM public_copy
WHERE office_id = :office AND state = 'withdrawn' AND published_on IS NOT NULL ORDER BY id;
