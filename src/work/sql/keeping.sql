-- SPDX-License-Identifier: Apache-2.0
-- name: series_periods
SELECT s.id, s.name, s.shape, p.period, p.source FROM letter_series s
LEFT JOIN series_period p ON p.office_id = s.office_id AND p.series_id = s.id
WHERE s.office_id = :office ORDER BY s.direction, s.name, s.id;

-- name: put_series_period
INSERT INTO series_period (office_id, series_id, period, source) VALUES (:office, :series, :period, :source)
ON CONFLICT (office_id, series_id) DO UPDATE SET period = excluded.period, source = excluded.source;

-- name: period_of_letter
SELECT p.period, p.why, p.decided_by FROM letter_period p WHERE p.office_id = :office AND p.letter_id = :letter;

-- name: period_of_series
SELECT p.period, p.source FROM series_period p WHERE p.office_id = :office AND p.series_id = :series;

-- name: put_letter_period
INSERT INTO letter_period (office_id, letter_id, period, why, decided_by) VALUES (:office, :letter, :period, :why, :by)
ON CONFLICT (office_id, letter_id) DO UPDATE SET period = excluded.period, why = excluded.why, decided_by = excluded.decided_by;

-- name: drop_letter_period
DELETE FROM letter_period WHERE office_id = :office AND letter_id = :letter;

-- A period is counted from the end of the year that the number is of. thirty, ten: the last years whose letters are over. hc:
-- of a partner that a copy for the public names, which is kept with its letter.
-- name: letters_over
SELECT l.id, l.number_text, l.title, l.year, coalesce(lp.period, sp.period), coalesce(hl.held_by, hp.held_by, hc.held_by),
  coalesce(hl.why, hp.why, hc.why), coalesce(hl.held_at, hp.held_at, hc.held_at)
FROM letter l
LEFT JOIN letter_period lp ON lp.office_id = l.office_id AND lp.letter_id = l.id
LEFT JOIN series_period sp ON sp.office_id = l.office_id AND sp.series_id = l.series_id
LEFT JOIN legal_hold hl ON hl.office_id = l.office_id AND hl.subject = 'letter/' || CAST(l.id AS TEXT)
LEFT JOIN legal_hold hp ON hp.office_id = l.office_id AND hp.subject = 'partner/' || CAST(l.partner_city_id AS TEXT)
LEFT JOIN legal_hold hc ON hc.office_id = l.office_id AND hc.subject = (SELECT min(h.subject) FROM public_copy c
  JOIN legal_hold h ON h.office_id = c.office_id AND h.subject = 'partner/' || CAST(c.partner_city_id AS TEXT)
  WHERE c.office_id = l.office_id AND c.letter_id = l.id)
WHERE l.office_id = :office AND ((coalesce(lp.period, sp.period) = 'years_10' AND l.year <= :ten)
  OR (coalesce(lp.period, sp.period) = 'years_30' AND l.year <= :thirty))
ORDER BY l.year, l.id;
