-- SPDX-License-Identifier: Apache-2.0
-- name: find_copy
SELECT id, version, letter_id, state, direction, number, year, letter_day, partner_city_id, title_zh, title_ja, title_en,
  body_zh, body_ja, body_en, made_by, made_at, decided_by, decided_at, words, published_on, withdrawn_on, language
FROM public_copy WHERE office_id = :office AND id = :id;

-- name: copies_of_letter
SELECT id, version, letter_id, state, direction, number, year, letter_day, partner_city_id, title_zh, title_ja, title_en,
  body_zh, body_ja, body_en, made_by, made_at, decided_by, decided_at, words, published_on, withdrawn_on, language
FROM public_copy WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- A copy's head, without its texts: whether this actor wrote at it, whether a hold stands (as hold_on_copy), and when its
-- letter was changed last since somebody decided on the copy with the letter before them (as letter_changed), and its last act. The act is
-- looked for by its letter, whose acts are few: max(at) would be looked for among those of the office.
-- name: copy_head
SELECT c.id, c.letter_id, c.state, l.direction, l.state, c.number, c.title_zh, c.title_ja, c.title_en, c.made_by, c.made_at,
  c.words, c.published_on, c.withdrawn_on,
  CASE WHEN EXISTS (SELECT 1 FROM public_copy_hand h
    WHERE h.office_id = c.office_id AND h.copy_id = c.id AND h.actor = :actor) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT))) THEN 1 ELSE 0 END,
  (SELECT a.at FROM letter_act a WHERE a.office_id = c.office_id AND a.letter_id = c.letter_id AND a.seq > c.letter_seq
    AND (a.act IN ('write', 'put_details') OR (a.act = 'reopen' AND l.direction = 'in'))
    ORDER BY a.seq DESC LIMIT 1),
  coalesce(p.actor, c.made_by), coalesce(p.at, c.made_at)
FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
LEFT JOIN public_copy_act p ON p.office_id = c.office_id AND p.copy_id = c.id
  AND p.seq = (SELECT max(o.seq) FROM public_copy_act o WHERE o.office_id = c.office_id AND o.copy_id = c.id)
WHERE c.office_id = :office AND c.id = :id;

-- Which copies a list names; their heads are read of those that are shown. Of one letter:
-- name: ids_of_copies_of_letter
SELECT id FROM public_copy WHERE office_id = :office AND letter_id = :letter ORDER BY id;

-- Those that wait for a decision or came back.
-- name: ids_of_copies_waiting
SELECT id FROM public_copy WHERE office_id = :office AND state IN ('waiting', 'returned') ORDER BY id;

-- Those that everyone sees and whose letter was changed since.
-- name: ids_of_copies_overtaken
SELECT c.id FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
WHERE c.office_id = :office AND c.published_on IS NOT NULL AND c.state = 'published'
  AND EXISTS (SELECT 1 FROM letter_act a WHERE a.office_id = c.office_id AND a.letter_id = c.letter_id AND a.seq > c.letter_seq
    AND (a.act IN ('write', 'put_details') OR (a.act = 'reopen' AND l.direction = 'in')))
ORDER BY c.id;

-- Those under a hold (as hold_on_copy) that are not over, the newest first.
-- name: ids_of_copies_held
SELECT c.id FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
WHERE c.office_id = :office AND c.state NOT IN ('withdrawn', 'dropped')
  AND EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT)))
ORDER BY c.id DESC;

-- All, the newest first; state '': in whichever.
-- name: ids_of_copies
SELECT id FROM public_copy WHERE office_id = :office AND (:state = '' OR state = :state) ORDER BY id DESC;

-- name: insert_copy
INSERT INTO public_copy (office_id, id, letter_id, state, direction, language, number, year, letter_day, partner_city_id,
  title_zh, title_ja, title_en, body_zh, body_ja, body_en, made_by, made_at, letter_seq)
VALUES (:office, :id, :letter, 'draft', :direction, :language, :number, :year, :day, :partner,
  :title_zh, :title_ja, :title_en, :body_zh, :body_ja, :body_en, :actor, :at,
  (SELECT coalesce(max(a.seq), 0) FROM letter_act a WHERE a.office_id = :office AND a.letter_id = :letter));

-- name: change_copy
UPDATE public_copy SET version = version + 1, state = 'draft', title_zh = :title_zh, title_ja = :title_ja,
  title_en = :title_en, body_zh = :body_zh, body_ja = :body_ja, body_en = :body_en, made_by = :actor, made_at = :at,
  letter_seq = (SELECT coalesce(max(a.seq), 0) FROM letter_act a
    WHERE a.office_id = public_copy.office_id AND a.letter_id = public_copy.letter_id)
WHERE office_id = :office AND id = :id;

-- Who decided on it last, and with which words, stays: handing it up decides nothing.
-- name: hand_up_copy
UPDATE public_copy SET version = version + 1, state = 'waiting' WHERE office_id = :office AND id = :id;

-- name: settle_copy
UPDATE public_copy SET version = version + 1, state = :state, decided_by = :actor, decided_at = :at, words = :words,
  published_on = :published, withdrawn_on = :withdrawn
WHERE office_id = :office AND id = :id;

-- Who published it, or lets it stand, knows the letter as it is now.
-- name: note_letter_known
UPDATE public_copy SET letter_seq = (SELECT coalesce(max(a.seq), 0) FROM letter_act a
    WHERE a.office_id = public_copy.office_id AND a.letter_id = public_copy.letter_id)
WHERE office_id = :office AND id = :id;

-- What was read before is not decided on: of its letter, or of itself, something else is so now.
-- name: touch_copy
UPDATE public_copy SET version = version + 1 WHERE office_id = :office AND id = :id;

-- What was changed of its letter last, since somebody decided with the letter before them. That an answer to ours is void
-- changes nothing that ours says.
-- name: letter_changed
SELECT a.actor, a.at, a.act FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
JOIN letter_act a ON a.office_id = c.office_id AND a.letter_id = c.letter_id AND a.seq > c.letter_seq
  AND (a.act IN ('write', 'put_details') OR (a.act = 'reopen' AND l.direction = 'in'))
WHERE c.office_id = :office AND c.id = :id ORDER BY a.seq DESC LIMIT 1;

-- name: insert_copy_act
INSERT INTO public_copy_act (office_id, copy_id, seq, act, actor, at, words)
VALUES (:office, :id, :seq, :act, :actor, :at, :words);

-- name: last_copy_act
SELECT coalesce(max(seq), 0) FROM public_copy_act WHERE office_id = :office AND copy_id = :id;

-- name: copy_acts
SELECT copy_id, act, actor, at, words FROM public_copy_act WHERE office_id = :office AND copy_id = :id ORDER BY seq;

-- name: copy_acts_of_letter
SELECT a.copy_id, a.act, a.actor, a.at, a.words FROM public_copy c
JOIN public_copy_act a ON a.office_id = c.office_id AND a.copy_id = c.id
WHERE c.office_id = :office AND c.letter_id = :letter ORDER BY a.copy_id, a.seq;

-- Who wrote at a copy, or handed it up.
-- name: copy_people
SELECT actor FROM public_copy_hand WHERE office_id = :office AND copy_id = :id
UNION SELECT actor FROM public_copy_act WHERE office_id = :office AND copy_id = :id AND act = 'handed_up' ORDER BY actor;

-- Of one that nobody outside ever saw nothing is kept but that it was, who did what with it, and why it was dropped.
-- name: empty_copy
UPDATE public_copy SET title_zh = '', title_ja = '', title_en = '', body_zh = '', body_ja = '', body_en = ''
WHERE office_id = :office AND id = :id AND published_on IS NULL;

-- Words may quote what was in it.
-- name: worded_acts
SELECT seq FROM public_copy_act WHERE office_id = :office AND copy_id = :id AND act <> 'dropped' AND words <> '' ORDER BY seq;

-- name: empty_copy_act
UPDATE public_copy_act SET words = '' WHERE office_id = :office AND copy_id = :id AND seq = :seq;

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

-- The holds themselves, the oldest first.
-- name: holds_on_copy
SELECT h.subject, h.held_by, h.why, h.held_at FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
JOIN legal_hold h ON h.office_id = c.office_id
  AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
    'partner/' || CAST(c.partner_city_id AS TEXT))
WHERE c.office_id = :office AND c.id = :id ORDER BY h.held_at, h.subject;

-- On partners that copies of a letter name beside the one that the letter has.
-- name: holds_by_copies
SELECT DISTINCT h.subject, h.held_by, h.why, h.held_at FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
JOIN legal_hold h ON h.office_id = c.office_id AND h.subject = 'partner/' || CAST(c.partner_city_id AS TEXT)
WHERE c.office_id = :office AND c.letter_id = :letter
  AND (l.partner_city_id IS NULL OR l.partner_city_id <> c.partner_city_id)
ORDER BY h.held_at, h.subject;

-- name: has_copies
SELECT 1 FROM public_copy WHERE office_id = :office AND letter_id = :letter LIMIT 1;

-- The newest first, by the day of the letter; those without one after the others of their year. While such a hold stands a
-- copy is shown to nobody outside.
-- name: published_copies
SELECT c.id, c.direction, c.number, c.year, c.letter_day, c.partner_city_id, c.title_zh, c.title_ja, c.title_en, c.body_zh,
  c.body_ja, c.body_en, c.published_on, c.language, coalesce(p.joint_with, '')
FROM public_copy c
JOIN letter l ON l.office_id = c.office_id AND l.id = c.letter_id
LEFT JOIN letter_paper p ON p.office_id = c.office_id AND p.letter_id = c.letter_id
WHERE c.office_id = :office AND c.state = 'published' AND c.published_on IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.office_id = c.office_id
    AND h.subject IN ('letter/' || CAST(l.id AS TEXT), 'partner/' || CAST(l.partner_city_id AS TEXT),
      'partner/' || CAST(c.partner_city_id AS TEXT)))
ORDER BY c.year DESC, coalesce(c.letter_day, '') DESC, c.id DESC;

-- Without their texts: nobody outside sees these any more.
-- name: withdrawn_copies
SELECT id, withdrawn_on FROM public_copy
WHERE office_id = :office AND state = 'withdrawn' AND published_on IS NOT NULL ORDER BY id;
