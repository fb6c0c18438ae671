-- SPDX-License-Identifier: Apache-2.0
-- The trees that suggestions were learnt into, for every server of this database and for the command line: one row, made
-- anew from the register when it is missing. model: XGBoost's UBJSON in base64.
CREATE TABLE suggestion_model (
  name TEXT PRIMARY KEY,
  data_version TEXT NOT NULL,
  trained_at TEXT NOT NULL,
  model TEXT NOT NULL
);
