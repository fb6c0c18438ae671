-- SPDX-License-Identifier: Apache-2.0
-- name: find_letter
SELECT id, version, direction, state, language, correspondent, title, body, enclosures, partner_city_id, their_number,
  dated, arrived, answers_id, within_amount, within_unit, department_id, account_id, series_id, year, number, number_text,
  signatory, issued, sent, way, reason, created_at, changed_at, urgency
FROM letter WHERE office_id = :office AND id = :id;

-- name: letter_title
SELECT number_text, title, version, changed_at FROM letter WHERE office_id = :office AND id = :id;

-- name: insert_letter
INSERT INTO letter (office_id, id, direction, state, language, correspondent, title, body, enclosures, partner_city_id,
  their_number, dated, arrived, answers_id, within_amount, within_unit, series_id, year, number, number_text, created_at,
  changed_at, folded, urgency)
VALUES (:office, :id, :direction, :state, :language, :correspondent, :title, :body, :enclosures, :partner,
  :their_number, :dated, :arrived, :answers, :within_amount, :within_unit, :series, :year, :number, :number_text, :at,
  :at, :folded, :urgency);

-- name: update_letter_fields
UPDATE letter SET version = version + 1, language = :language, correspondent = :correspondent, title = :title, body = :body,
  enclosures = :enclosures, partner_city_id = :partner, their_number = :their_number, dated = :dated, arrived = :arrived,
  answers_id = :answers, within_amount = :within_amount, within_unit = :within_unit, urgency = :urgency, changed_at = :at, folded = :folded
WHERE office_id = :office AND id = :id;

-- name: update_letter
UPDATE letter SET version = version + 1, state = :state, department_id = :department, account_id = :account,
  series_id = :series, year = :year, number = :number, number_text = :number_text, signatory = :signatory,
  issued = :issued, sent = :sent, way = :way, reason = :reason, changed_at = :at, folded = :folded
WHERE office_id = :office AND id = :id;

-- name: update_folded
UPDATE letter SET folded = :folded WHERE office_id = :office AND id = :id;

-- name: other_answer
SELECT 1 FROM letter WHERE office_id = :office AND answers_id = :answers AND id <> :id AND state IN ('issued', 'sent', 'answered')
LIMIT 1;

-- name: number_is_given
SELECT 1 FROM letter WHERE office_id = :office AND number_text = :text LIMIT 1;

-- name: partner_city
SELECT id FROM city WHERE id = :city;

-- name: insert_hand
INSERT INTO letter_hand (office_id, letter_id, actor) VALUES (:office, :letter, :actor)
ON CONFLICT (office_id, letter_id, actor) DO NOTHING;

-- name: find_hand
SELECT 1 FROM letter_hand WHERE office_id = :office AND letter_id = :letter AND actor = :actor;

-- name: last_act
SELECT coalesce(max(seq), 0) FROM letter_act WHERE office_id = :office AND letter_id = :letter;

-- name: insert_act
INSERT INTO letter_act (office_id, letter_id, seq, at, actor, act, department_id, words, person_id, for_account_id, changed, lapsed,
  before_hash)
VALUES (:office, :letter, :seq, :at, :actor, :act, :department, :words, :person, :for_account, :changed, :lapsed,
  :before);

-- name: handling
SELECT letter_id, at, actor, act, department_id, words, person_id, for_account_id, changed, lapsed, before_hash FROM letter_act
WHERE office_id = :office AND letter_id = :letter ORDER BY seq;

-- Letters that answer one, and stand: the first day first.
-- name: answers_to
SELECT id, number_text, title, coalesce(issued, arrived) FROM letter
WHERE office_id = :office AND answers_id = :letter AND state NOT IN ('draft', 'circulating', 'voided')
ORDER BY coalesce(issued, arrived), id;

-- The same of many (:ids: each with twelve digits, :length in all).
-- name: first_answers
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT asked.id, a.id, a.number_text, a.title, coalesce(a.issued, a.arrived) FROM asked CROSS JOIN letter a
WHERE a.office_id = :office AND a.answers_id = asked.id AND a.state NOT IN ('draft', 'circulating', 'voided')
ORDER BY asked.id, coalesce(a.issued, a.arrived), a.id;

-- Of many (:ids: each with twelve digits, :length in all): the day of the first answer, and when it was last said to be
-- answered, for those that were answered otherwise.
-- name: answered_days
WITH RECURSIVE asked (place, id) AS (
  SELECT 1, CAST(substr(:ids, 1, 12) AS BIGINT)
  UNION ALL
  SELECT place + 12, CAST(substr(:ids, place + 12, 12) AS BIGINT) FROM asked WHERE place + 12 < :length
)
SELECT asked.id,
  (SELECT min(coalesce(a.issued, a.arrived)) FROM letter a
   WHERE a.office_id = :office AND a.answers_id = asked.id AND a.state NOT IN ('draft', 'circulating', 'voided')),
  (SELECT max(d.at) FROM letter_act d WHERE d.office_id = :office AND d.letter_id = asked.id AND d.act = 'answer')
FROM asked;
