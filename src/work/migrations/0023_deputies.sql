-- SPDX-License-Identifier: Apache-2.0
-- Who acts for whom from day to day; approvals by groups, of which so many agree.

-- rights: words with blanks between; empty: all that a deputy may have. Days are the office's, both included.
CREATE TABLE deputy_grant (
  office_id BIGINT NOT NULL REFERENCES office (id),
  id BIGINT NOT NULL,
  giver_id BIGINT NOT NULL,
  deputy_id BIGINT NOT NULL,
  rights TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  granted_at TEXT NOT NULL,
  revoked_by TEXT NOT NULL DEFAULT '',
  revoked_at TEXT,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, giver_id) REFERENCES account (office_id, id),
  FOREIGN KEY (office_id, deputy_id) REFERENCES account (office_id, id)
);
CREATE INDEX deputy_grant_of_deputy ON deputy_grant (office_id, deputy_id);
CREATE INDEX deputy_grant_of_giver ON deputy_grant (office_id, giver_id);

-- Those who are asked together; need: how many of its seats agree. Equal places are asked at the same time.
CREATE TABLE approval_group (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  step BIGINT NOT NULL,
  place BIGINT NOT NULL,
  need BIGINT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, step)
);

-- Who is asked: a department, for which any of its people answers, or a person.
CREATE TABLE approval_seat (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  seat_kind TEXT NOT NULL CHECK (seat_kind IN ('department', 'person')),
  seat_id BIGINT NOT NULL,
  step BIGINT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, seat_kind, seat_id),
  FOREIGN KEY (office_id, subject_kind, subject_id, step)
    REFERENCES approval_group (office_id, subject_kind, subject_id, step)
);
CREATE INDEX approval_seat_asked ON approval_seat (office_id, seat_kind, seat_id);

-- What a seat answered, and to which text. for_account_id: the person for whom a deputy answered.
CREATE TABLE approval_answer (
  office_id BIGINT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id BIGINT NOT NULL,
  seat_kind TEXT NOT NULL,
  seat_id BIGINT NOT NULL,
  seq BIGINT NOT NULL,
  content_hash TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('agree', 'agree_with_changes', 'refuse')),
  opinion TEXT NOT NULL,
  actor TEXT NOT NULL,
  for_account_id BIGINT,
  at TEXT NOT NULL,
  PRIMARY KEY (office_id, subject_kind, subject_id, seat_kind, seat_id, seq)
);

-- Each department that was asked was a step of its own.
INSERT INTO approval_group (office_id, subject_kind, subject_id, step, place, need)
SELECT office_id, subject_kind, subject_id, department_id, place, 1 FROM approval_step;
INSERT INTO approval_seat (office_id, subject_kind, subject_id, seat_kind, seat_id, step)
SELECT office_id, subject_kind, subject_id, 'department', department_id, department_id FROM approval_step;
INSERT INTO approval_answer (office_id, subject_kind, subject_id, seat_kind, seat_id, seq, content_hash, verdict, opinion,
  actor, at)
SELECT office_id, subject_kind, subject_id, 'department', department_id, seq, content_hash, verdict, opinion, actor, at
FROM approval_verdict;
DROP TABLE approval_verdict;
DROP TABLE approval_step;

-- To whom a letter was handed on, and for whom a deputy did it.
ALTER TABLE letter_act ADD COLUMN person_id BIGINT;
ALTER TABLE letter_act ADD COLUMN for_account_id BIGINT;
