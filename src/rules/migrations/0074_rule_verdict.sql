-- SPDX-License-Identifier: Apache-2.0
-- What the rules said when something was decided, rule by rule, also of those that were kept: rows of rule_override tell
-- what was gone past alone. subject: what was decided on ("step/3"). why and fact: of what was unknown. is_afterwards: by
-- the set of the day of the decision, of something that was of a day before.
CREATE TABLE rule_verdict (
  office_id BIGINT NOT NULL,
  subject TEXT NOT NULL,
  seq BIGINT NOT NULL,
  set_id BIGINT NOT NULL,
  rule_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
  why TEXT NOT NULL,
  fact TEXT NOT NULL,
  due TEXT,
  is_afterwards BIGINT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, subject, seq),
  FOREIGN KEY (office_id, set_id, rule_id) REFERENCES rule_row (office_id, set_id, rule_id)
);
