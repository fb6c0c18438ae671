-- SPDX-License-Identifier: Apache-2.0
-- '' and 0 ask nothing. All that a list is filtered by and ordered by stands in an index of each order: no letter is read.
-- name: ids_by_newest
SELECT id FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY id DESC LIMIT :limit OFFSET :skip;

-- name: ids_by_oldest
SELECT id FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY id LIMIT :limit OFFSET :skip;

-- name: ids_by_title
SELECT id FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY title, id LIMIT :limit OFFSET :skip;

-- name: ids_by_correspondent
SELECT id FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY correspondent, id LIMIT :limit OFFSET :skip;

-- name: ids_by_number
SELECT id FROM letter
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY coalesce(year, 0) DESC, coalesce(series_id, 0), coalesce(number, 0) DESC, id LIMIT :limit OFFSET :skip;

-- A year's numbers, from where they begin in the index.
-- name: ids_by_number_in_year
SELECT id FROM letter
WHERE office_id = :office AND coalesce(year, 0) = :year AND (:direction = '' OR direction = :direction)
  AND (:partner = 0 OR partner_city_id = :partner) AND (:state = '' OR state = :state)
  AND (:open = 0 OR (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL)))
ORDER BY coalesce(series_id, 0), coalesce(number, 0) DESC, id LIMIT :limit OFFSET :skip;

-- name: ids_in_state
SELECT id FROM letter WHERE office_id = :office AND state = :state AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
ORDER BY id DESC LIMIT :limit OFFSET :skip;

-- name: ids_in_year
SELECT id FROM letter
WHERE office_id = :office AND year = :year AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner)
  AND (:state = '' OR state = :state)
ORDER BY id DESC LIMIT :limit OFFSET :skip;

-- What is still awaited: work::is_pending() in SQL, word for word as the index letter_open has it.
-- name: ids_open
SELECT id FROM letter
WHERE office_id = :office AND (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL))
  AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state)
ORDER BY id DESC LIMIT :limit OFFSET :skip;

-- name: count_open
SELECT count(*) FROM letter
WHERE office_id = :office AND (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL))
  AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:year = 0 OR year = :year)
  AND (:state = '' OR state = :state);

-- name: count_in_year
SELECT count(*) FROM letter
WHERE office_id = :office AND year = :year AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner)
  AND (:state = '' OR state = :state);

-- name: count_letters
SELECT coalesce(sum(letters), 0) FROM letter_count
WHERE office_id = :office AND (:direction = '' OR direction = :direction) AND (:partner = 0 OR partner_city_id = :partner) AND (:state = '' OR state = :state);

-- Letters that a department has in hand, and those to which it was asked to agree; the newest before :before.
-- name: ids_in_hand_of
SELECT id FROM letter WHERE office_id = :office AND department_id = :department AND id < :before ORDER BY id DESC LIMIT :limit;

-- name: ids_asked_of
SELECT subject_id FROM approval_seat
WHERE office_id = :office AND seat_kind = 'department' AND seat_id = :department AND subject_kind = 'letter' AND subject_id < :before
ORDER BY subject_id DESC LIMIT :limit;

-- Years in which numbers were given.
-- name: years_numbered
SELECT DISTINCT year FROM letter_next WHERE office_id = :office ORDER BY year DESC;

-- :ids: each with twelve digits, :length in all; the lines come in that order.
-- name: lines_of
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id, l.urgency
FROM asked CROSS JOIN letter l WHERE l.office_id = :office AND l.id = asked.id ORDER BY asked.place;

-- Those of them that answer the question. :enclosed: ' 3 17 ', letters whose documents say :text.
-- name: ids_that_answer
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id FROM asked CROSS JOIN letter l
WHERE l.office_id = :office AND l.id = asked.id AND (:direction = '' OR l.direction = :direction) AND (:state = '' OR l.state = :state)
  AND (:open = 0 OR (l.state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (l.state = 'sent' AND l.within_amount IS NOT NULL)))
  AND (:partner = 0 OR l.partner_city_id = :partner) AND (:year = 0 OR l.year = :year)
  AND (:department = 0 OR l.department_id = :department OR EXISTS (SELECT 1 FROM approval_seat s WHERE s.office_id = :office
    AND s.subject_kind = 'letter' AND s.subject_id = l.id AND s.seat_kind = 'department' AND s.seat_id = :department))
  AND (:text = '' OR l.folded LIKE :text ESCAPE '!' OR :enclosed LIKE '% ' || CAST(l.id AS TEXT) || ' %')
ORDER BY asked.place;

-- name: ids_sorted
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT l.id FROM asked CROSS JOIN letter l WHERE l.office_id = :office AND l.id = asked.id
ORDER BY CASE WHEN :sort = 'number' THEN coalesce(l.year, 0) ELSE 0 END DESC,
  CASE WHEN :sort = 'number' THEN coalesce(l.series_id, 0) ELSE 0 END,
  CASE WHEN :sort = 'number' THEN coalesce(l.number, 0) ELSE 0 END DESC,
  CASE :sort WHEN 'title' THEN l.title WHEN 'correspondent' THEN l.correspondent ELSE '' END,
  CASE WHEN :sort = 'newest' THEN -l.id ELSE l.id END;

-- A letter is counted out before it is changed, and in afterwards.
-- name: count_out
UPDATE letter_count SET letters = letters - 1
WHERE office_id = :office AND (partner_city_id, direction, state) =
  (SELECT coalesce(l.partner_city_id, 0), l.direction, l.state FROM letter l WHERE l.office_id = :office AND l.id = :id);

-- name: count_in
INSERT INTO letter_count (office_id, partner_city_id, direction, state, letters)
SELECT office_id, coalesce(partner_city_id, 0), direction, state, 1 FROM letter WHERE office_id = :office AND id = :id
ON CONFLICT (office_id, partner_city_id, direction, state) DO UPDATE SET letters = letter_count.letters + 1;

-- name: letters_in_state
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated,
  coalesce(arrived, issued), sent, within_amount, within_unit, department_id, account_id, urgency
FROM letter WHERE office_id = :office AND state = :state ORDER BY id;

-- Those that nobody has and that nobody is writing an answer to.
-- name: letters_to_assign
SELECT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id, l.urgency
FROM letter l WHERE l.office_id = :office AND l.state = 'received'
  AND NOT EXISTS (SELECT 1 FROM letter a WHERE a.office_id = l.office_id AND a.answers_id = l.id
                  AND a.state IN ('draft', 'circulating'))
ORDER BY l.id;

-- name: letters_asked_of
SELECT DISTINCT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id, l.urgency
FROM letter l JOIN approval_seat s ON s.office_id = l.office_id AND s.subject_kind = 'letter' AND s.subject_id = l.id
WHERE l.office_id = :office AND l.state = 'circulating'
  AND ((s.seat_kind = 'department' AND s.seat_id = :department) OR (s.seat_kind = 'person' AND s.seat_id = :person)) ORDER BY l.id;

-- name: letters_to_answer
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id, urgency
FROM letter
WHERE office_id = :office AND state = 'assigned'
  AND (account_id = :person OR (account_id IS NULL AND department_id = :department))
ORDER BY id;

-- name: letters_of_hand
SELECT l.id, l.direction, l.state, l.title, l.correspondent, l.number_text, l.partner_city_id, l.dated,
  coalesce(l.arrived, l.issued), l.sent, l.within_amount, l.within_unit, l.department_id, l.account_id, l.urgency
FROM letter l JOIN letter_hand h ON h.office_id = l.office_id AND h.letter_id = l.id
WHERE l.office_id = :office AND l.state = 'circulating' AND h.actor = :actor ORDER BY l.id;

-- CROSS JOIN, and in no order: else SQLite goes through all letters of the office and not through the few that are in work.
-- name: answers_in_work
SELECT l.id, a.arrived, a.within_amount, a.within_unit, a.id
FROM letter l CROSS JOIN letter a
WHERE l.office_id = :office AND l.direction = 'out' AND l.state IN ('draft', 'circulating', 'issued')
  AND a.office_id = l.office_id AND a.id = l.answers_id AND a.within_amount IS NOT NULL AND a.arrived IS NOT NULL;

-- name: letters_awaiting
SELECT id, direction, state, title, correspondent, number_text, partner_city_id, dated, coalesce(arrived, issued), sent,
  within_amount, within_unit, department_id, account_id, urgency
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
