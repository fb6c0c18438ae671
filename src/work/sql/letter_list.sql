-- SPDX-License-Identifier: Apache-2.0
-- Each asks: '' and 0 ask nothing.
-- name: letters_newest
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:state = '' OR state = :state)
  AND (:open = 0 OR state NOT IN ('answered', 'noted', 'voided')) AND (:partner = 0 OR partner_city_id = :partner)
  AND (:text = '' OR folded LIKE :text ESCAPE '!')
ORDER BY id DESC LIMIT :limit OFFSET :skip;

-- name: letters_sorted
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:state = '' OR state = :state)
  AND (:open = 0 OR state NOT IN ('answered', 'noted', 'voided')) AND (:partner = 0 OR partner_city_id = :partner)
  AND (:text = '' OR folded LIKE :text ESCAPE '!')
ORDER BY CASE WHEN :sort = 'number' THEN coalesce(year, 0) ELSE 0 END DESC,
  CASE WHEN :sort = 'number' THEN coalesce(series_id, 0) ELSE 0 END,
  CASE WHEN :sort = 'number' THEN coalesce(number, 0) ELSE 0 END DESC,
  CASE :sort WHEN 'title' THEN title WHEN 'correspondent' THEN correspondent ELSE '' END, id
LIMIT :limit OFFSET :skip;

-- name: count_letters
SELECT count(*) FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:state = '' OR state = :state)
  AND (:open = 0 OR state NOT IN ('answered', 'noted', 'voided')) AND (:partner = 0 OR partner_city_id = :partner)
  AND (:text = '' OR folded LIKE :text ESCAPE '!');

-- name: letters_in_state
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter WHERE office_id = :office AND state = :state ORDER BY id;

-- name: letters_asked_of
SELECT DISTINCT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id
FROM letter l JOIN approval_seat s ON s.office_id = l.office_id AND s.subject_kind = 'letter' AND s.subject_id = l.id
WHERE l.office_id = :office AND l.state = 'circulating'
  AND ((s.seat_kind = 'department' AND s.seat_id = :department) OR (s.seat_kind = 'person' AND s.seat_id = :person)) ORDER BY l.id;

-- name: letters_to_answer
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter
WHERE office_id = :office AND state = 'assigned'
  AND (account_id = :person OR (account_id IS NULL AND department_id = :department))
ORDER BY id;

-- name: letters_of_hand
SELECT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id
FROM letter l JOIN letter_hand h ON h.office_id = l.office_id AND h.letter_id = l.id
WHERE l.office_id = :office AND l.state = 'circulating' AND h.actor = :actor ORDER BY l.id;

-- name: letters_awaiting
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id
FROM letter
WHERE office_id = :office AND state IN ('received', 'assigned', 'sent') AND within_amount IS NOT NULL ORDER BY id;

-- name: letters_issued
SELECT id FROM letter WHERE office_id = :office AND direction = 'out' AND issued IS NOT NULL ORDER BY issued, id;

-- name: news_of_letters
SELECT a.letter_id, a.at, a.actor, a.act, a.department_id, a.words, l.title, a.for_account_id
FROM letter_act a JOIN letter l ON l.office_id = a.office_id AND l.id = a.letter_id
WHERE a.office_id = :office AND a.at > :after AND a.actor <> :actor ORDER BY a.at DESC, a.letter_id, a.seq DESC LIMIT :limit;

-- name: looked_until
SELECT at FROM desk_look WHERE office_id = :office AND account_id = :account;

-- name: note_look
INSERT INTO desk_look (office_id, account_id, at) VALUES (:office, :account, :at)
ON CONFLICT (office_id, account_id) DO UPDATE SET at = excluded.at;
