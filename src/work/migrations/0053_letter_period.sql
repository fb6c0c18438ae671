-- SPDX-License-Identifier: Apache-2.0
-- For how long letters are kept (office.md, 3): by their series of numbers, and a letter of its own where it was decided
-- otherwise. Where nothing was decided: for ever.
CREATE TABLE series_period (
  office_id BIGINT NOT NULL,
  series_id BIGINT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('permanent', 'years_30', 'years_10')),
  source TEXT NOT NULL,
  PRIMARY KEY (office_id, series_id),
  FOREIGN KEY (office_id, series_id) REFERENCES letter_series (office_id, id)
);

CREATE TABLE letter_period (
  office_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('permanent', 'years_30', 'years_10')),
  why TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (office_id, letter_id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);
