-- SPDX-License-Identifier: Apache-2.0
-- What stood in a record's field before a line of the journal, and after it. Beside the chain, which cannot forget: these
-- rows can be taken away, by a command like any other (docs/adr/0050). was, became: NULL where the value is personal, so
-- that it only says that the field changed.
CREATE TABLE journal_field (
  office_id BIGINT NOT NULL,
  line_seq BIGINT NOT NULL,
  subject TEXT NOT NULL,
  field TEXT NOT NULL,
  was TEXT,
  became TEXT,
  PRIMARY KEY (office_id, line_seq, subject, field)
);
CREATE INDEX journal_field_about ON journal_field (office_id, subject, line_seq);
