-- SPDX-License-Identifier: Apache-2.0
-- Open is what is still awaited: a letter that was sent is open only while an answer to it is due. And lists are filtered
-- by the year of a letter's number and by department. Each order's index holds what lists are filtered by, as before.
DROP INDEX letter_by_state;
CREATE INDEX letter_by_state ON letter (office_id, state, id, direction, partner_city_id, year);
DROP INDEX letter_by_id;
CREATE INDEX letter_by_id ON letter (office_id, id, state, direction, partner_city_id, year, within_amount);
DROP INDEX letter_by_title;
CREATE INDEX letter_by_title ON letter (office_id, title, id, state, direction, partner_city_id, year, within_amount);
DROP INDEX letter_by_correspondent;
CREATE INDEX letter_by_correspondent ON letter (office_id, correspondent, id, state, direction, partner_city_id, year, within_amount);
DROP INDEX letter_by_year;
CREATE INDEX letter_by_year ON letter (office_id, coalesce(year, 0) DESC, coalesce(series_id, 0), coalesce(number, 0) DESC,
  id, state, direction, partner_city_id, year, within_amount, series_id, number);
DROP INDEX letter_by_partner;
CREATE INDEX letter_by_partner ON letter (office_id, partner_city_id, id, state, direction, year, within_amount);
CREATE INDEX letter_of_year ON letter (office_id, year, id, state, direction, partner_city_id, within_amount);
-- What is open stays few in any year: the same words as in sql/letter_list.sql, or it is not used.
CREATE INDEX letter_open ON letter (office_id, id, state, direction, partner_city_id, year, within_amount)
WHERE (state IN ('draft', 'circulating', 'issued', 'received', 'assigned') OR (state = 'sent' AND within_amount IS NOT NULL));
-- Letters that a department has in hand, and those to which it was asked to agree, the newest first.
CREATE INDEX letter_by_department ON letter (office_id, department_id, id);
DROP INDEX approval_seat_asked;
CREATE INDEX approval_seat_asked ON approval_seat (office_id, seat_kind, seat_id, subject_kind, subject_id);
