-- SPDX-License-Identifier: Apache-2.0
-- Rule sets of offices, version by version. A set is never changed once it was loaded, but for what the office confirms.

-- active_from: the first day on which its rules hold, until that of the next; empty: it was only loaded.
CREATE TABLE rule_set (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  name TEXT NOT NULL,
  loaded_by TEXT NOT NULL,
  loaded_at TEXT NOT NULL,
  active_from TEXT,
  activated_by TEXT NOT NULL DEFAULT '',
  activated_at TEXT,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, active_from)
);

CREATE TABLE rule_row (
  office_id BIGINT NOT NULL,
  set_id BIGINT NOT NULL,
  rule_id TEXT NOT NULL,
  place BIGINT NOT NULL,
  applies TEXT NOT NULL,
  limit_text TEXT NOT NULL,
  unit TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('stop', 'reason', 'note')),
  document TEXT NOT NULL,
  article TEXT NOT NULL,
  from_day TEXT,
  until_day TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('confirmed', 'unconfirmed')),
  title_zh TEXT NOT NULL,
  title_ja TEXT NOT NULL,
  title_en TEXT NOT NULL,
  confirmed_by TEXT NOT NULL DEFAULT '',
  confirmed_at TEXT,
  confirmed_words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, set_id, rule_id),
  FOREIGN KEY (office_id, set_id) REFERENCES rule_set (office_id, id)
);
CREATE INDEX rule_row_history ON rule_row (office_id, rule_id, set_id);

-- Where somebody who decides went past a rule, and why. subject: as the journal names it.
CREATE TABLE rule_override (
  office_id BIGINT NOT NULL,
  subject TEXT NOT NULL,
  seq BIGINT NOT NULL,
  set_id BIGINT NOT NULL,
  rule_id TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('no', 'unknown')),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, subject, seq),
  FOREIGN KEY (office_id, set_id, rule_id) REFERENCES rule_row (office_id, set_id, rule_id)
);
CREATE INDEX rule_override_of_rule ON rule_override (office_id, rule_id);
