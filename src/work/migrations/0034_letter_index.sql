-- SPDX-License-Identifier: Apache-2.0
-- Lists and searches of letters that take as long in the twentieth year as in the first (docs/performance.md, row desk).

-- Each order of the list has an index that also holds what lists are filtered by: pages are found without reading letters.
DROP INDEX letter_by_state;
CREATE INDEX letter_by_state ON letter (office_id, state, id, direction, partner_city_id);
CREATE INDEX letter_by_id ON letter (office_id, id, state, direction, partner_city_id);
CREATE INDEX letter_by_title ON letter (office_id, title, id, state, direction, partner_city_id);
CREATE INDEX letter_by_correspondent ON letter (office_id, correspondent, id, state, direction, partner_city_id);
CREATE INDEX letter_by_year ON letter (office_id, coalesce(year, 0) DESC, coalesce(series_id, 0), coalesce(number, 0) DESC,
  id, state, direction, partner_city_id);
CREATE INDEX letter_by_partner ON letter (office_id, partner_city_id, id, state, direction);
CREATE INDEX letter_awaiting ON letter (office_id, id)
WHERE within_amount IS NOT NULL AND state IN ('received', 'assigned', 'sent');
-- With the order in which they are asked for: SQLite else goes through all of an office's for the order's sake.
DROP INDEX task_by_letter;
CREATE INDEX task_by_letter ON task (office_id, letter_id, id);
DROP INDEX attachment_of_subject;
CREATE INDEX attachment_of_subject ON attachment (office_id, subject_kind, subject_id, id);
CREATE INDEX task_over ON task (office_id, changed_at, id) WHERE state IN ('done', 'dropped');
CREATE INDEX task_over_of_person ON task (office_id, account_id, changed_at, id) WHERE state IN ('done', 'dropped');
CREATE INDEX task_over_of_department ON task (office_id, department_id, changed_at, id) WHERE state IN ('done', 'dropped');
CREATE INDEX task_over_of_maker ON task (office_id, created_by, changed_at, id) WHERE state IN ('done', 'dropped');

-- How many letters there are of each kind; partner_city_id 0: of none. Kept with each change; no line of the journal
-- accounts for it, as letters themselves are accounted for.
CREATE TABLE letter_count (
  office_id BIGINT NOT NULL,
  partner_city_id BIGINT NOT NULL,
  direction TEXT NOT NULL,
  state TEXT NOT NULL,
  letters BIGINT NOT NULL,
  PRIMARY KEY (office_id, partner_city_id, direction, state)
);
INSERT INTO letter_count (office_id, partner_city_id, direction, state, letters)
SELECT office_id, coalesce(partner_city_id, 0), direction, state, count(*) FROM letter GROUP BY 1, 2, 3, 4;

-- Which letters have which parts in what is searched of them (hex digits of UTF-8, which every collation sorts alike).
-- block: the letter's id divided by 512. letters: where in the block, two digits of base 32 each. A part that a change
-- took from a letter stays: whoever looks reads the letter itself again. Made of the letters again where it is lost.
CREATE TABLE letter_gram (
  office_id BIGINT NOT NULL,
  gram TEXT NOT NULL,
  block BIGINT NOT NULL,
  letters TEXT NOT NULL,
  PRIMARY KEY (office_id, gram, block)
) {clustered};
-- Blocks before this one are in letter_gram; those after it are read letter by letter.
CREATE TABLE letter_gram_end (
  office_id BIGINT PRIMARY KEY,
  block BIGINT NOT NULL
);
