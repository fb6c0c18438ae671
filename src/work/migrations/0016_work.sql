-- SPDX-License-Identifier: Apache-2.0
-- The office's work: letters with their numbers and handling, approvals of departments, tasks.

-- How letters are numbered. shape: "KM-{year}-{n}"; a number that was given keeps the text it was given with.
CREATE TABLE letter_series (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  name TEXT NOT NULL,
  shape TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, shape)
);

-- The next number of a year. It is taken in the transaction that issues the letter, so that one that fails leaves no gap.
CREATE TABLE letter_next (
  office_id BIGINT NOT NULL,
  series_id BIGINT NOT NULL,
  year BIGINT NOT NULL,
  next BIGINT NOT NULL,
  PRIMARY KEY (office_id, series_id, year),
  FOREIGN KEY (office_id, series_id) REFERENCES letter_series (office_id, id)
);

-- folded: what a search looks through. within_*: until when an answer is due, counted from the day it arrived or was sent.
CREATE TABLE letter (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  state TEXT NOT NULL,
  language TEXT NOT NULL,
  correspondent TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  enclosures TEXT NOT NULL,
  partner_city_id BIGINT REFERENCES city (id),
  their_number TEXT NOT NULL,
  dated TEXT,
  arrived TEXT,
  answers_id BIGINT,
  within_amount BIGINT,
  within_unit TEXT,
  department_id BIGINT,
  account_id BIGINT,
  series_id BIGINT,
  year BIGINT,
  number BIGINT,
  number_text TEXT NOT NULL DEFAULT '',
  signatory TEXT NOT NULL DEFAULT '',
  issued TEXT,
  sent TEXT,
  way TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  UNIQUE (office_id, series_id, year, number),
  FOREIGN KEY (office_id, series_id) REFERENCES letter_series (office_id, id),
  FOREIGN KEY (office_id, department_id) REFERENCES department (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, answers_id) REFERENCES letter (office_id, id)
);
CREATE INDEX letter_by_state ON letter (office_id, state, id);
CREATE INDEX letter_answers ON letter (office_id, answers_id);
CREATE INDEX letter_by_number ON letter (office_id, number_text);

-- Who wrote at a letter's text: none of them decides on it.
CREATE TABLE letter_hand (
  office_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (office_id, letter_id, actor),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);

-- The handling sheet.
CREATE TABLE letter_act (
  office_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  act TEXT NOT NULL,
  department_id BIGINT,
  words TEXT NOT NULL,
  PRIMARY KEY (office_id, letter_id, seq),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);
CREATE INDEX letter_act_by_time ON letter_act (office_id, at);

-- Which departments are asked, in which order; equal places are asked at the same time.
CREATE TABLE approval_step (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  department_id BIGINT NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, department_id),
  FOREIGN KEY (office_id, department_id) REFERENCES department (office_id, id)
);

-- What a department answered, and to which text. One given to a text that was changed since stands no more.
CREATE TABLE approval_verdict (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  department_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  content_hash TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'agree_with_changes', 'refuse')),
  opinion TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, department_id, seq)
);

CREATE TABLE task (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  department_id BIGINT,
  account_id BIGINT,
  due TEXT,
  letter_id BIGINT,
  words TEXT NOT NULL DEFAULT '',
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, department_id) REFERENCES department (office_id, id),
  FOREIGN KEY (office_id, account_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);
CREATE INDEX task_by_state ON task (office_id, state, id);
CREATE INDEX task_by_letter ON task (office_id, letter_id);

-- Until when somebody has looked at what others did. No line of the journal accounts for it.
CREATE TABLE desk_look (
  office_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, account_id)
);
