-- SPDX-License-Identifier: Apache-2.0
-- name: all_sets
SELECT id, name_zh, name_ja, name_en, loaded_by, loaded_at, active_from, activated_by, activated_at FROM rule_set
WHERE office_id = :office ORDER BY id DESC;

-- name: find_set
SELECT id, name_zh, name_ja, name_en, loaded_by, loaded_at, active_from, activated_by, activated_at FROM rule_set
WHERE office_id = :office AND id = :id;

-- name: set_active_on
SELECT id, name_zh, name_ja, name_en, loaded_by, loaded_at, active_from, activated_by, activated_at FROM rule_set
WHERE office_id = :office AND active_from IS NOT NULL AND active_from <= :day ORDER BY active_from DESC LIMIT 1;

-- name: last_activation
SELECT max(active_from) FROM rule_set WHERE office_id = :office;

-- name: rows_of_set
SELECT rule_id, applies, limit_text, unit, severity, document, article, from_day, until_day, standing, title_zh, title_ja,
  title_en, confirmed_by, confirmed_at, confirmed_words, set_id
FROM rule_row WHERE office_id = :office AND set_id = :set ORDER BY place;

-- name: rows_of_rule
SELECT rule_id, applies, limit_text, unit, severity, document, article, from_day, until_day, standing, title_zh, title_ja,
  title_en, confirmed_by, confirmed_at, confirmed_words, set_id
FROM rule_row WHERE office_id = :office AND rule_id = :rule ORDER BY set_id DESC;

-- name: insert_set
INSERT INTO rule_set (office_id, id, name_zh, name_ja, name_en, loaded_by, loaded_at)
VALUES (:office, :id, :zh, :ja, :en, :actor, :at);

-- name: insert_row
INSERT INTO rule_row (office_id, set_id, rule_id, place, applies, limit_text, unit, severity, document, article, from_day,
  until_day, standing, title_zh, title_ja, title_en)
VALUES (:office, :set, :rule, :place, :applies, :limit, :unit, :severity, :document, :article, :from, :until, :standing, :zh,
  :ja, :en);

-- name: activate_set
UPDATE rule_set SET active_from = :day, activated_by = :actor, activated_at = :at WHERE office_id = :office AND id = :id;

-- name: confirm_row
UPDATE rule_row SET limit_text = :limit, standing = 'confirmed', confirmed_by = :actor, confirmed_at = :at,
  confirmed_words = :words
WHERE office_id = :office AND set_id = :set AND rule_id = :rule;

-- name: last_override
SELECT coalesce(max(seq), 0) FROM rule_override WHERE office_id = :office AND subject = :subject;

-- name: insert_override
INSERT INTO rule_override (office_id, subject, seq, set_id, rule_id, answer, reason, actor, at, case_title, case_day)
VALUES (:office, :subject, :seq, :set, :rule, :answer, :reason, :actor, :at, :title, :on);

-- name: overrides_of_subject
SELECT subject, set_id, rule_id, answer, reason, actor, at, case_title, case_day FROM rule_override
WHERE office_id = :office AND subject = :subject ORDER BY seq;

-- name: overrides_under
SELECT subject, set_id, rule_id, answer, reason, actor, at, case_title, case_day FROM rule_override
WHERE office_id = :office AND (subject = :subject OR subject LIKE :below) ORDER BY at, subject, seq;

-- name: overrides_of_rule
SELECT subject, set_id, rule_id, answer, reason, actor, at, case_title, case_day FROM rule_override
WHERE office_id = :office AND rule_id = :rule ORDER BY at DESC, subject, seq;

-- name: home_country
SELECT c.country_code FROM office o JOIN city c ON c.id = o.home_city_id WHERE o.id = :office;

-- name: last_verdict
SELECT coalesce(max(seq), 0) FROM rule_verdict WHERE office_id = :office AND subject = :subject;

-- name: insert_verdict
INSERT INTO rule_verdict (office_id, subject, seq, set_id, rule_id, answer, why, fact, due, is_afterwards, at)
VALUES (:office, :subject, :seq, :set, :rule, :answer, :why, :fact, :due, :afterwards, :at);

-- name: verdicts_of
SELECT set_id, rule_id, answer, why, fact, due, is_afterwards FROM rule_verdict
WHERE office_id = :office AND subject = :subject ORDER BY seq;
