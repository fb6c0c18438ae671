-- SPDX-License-Identifier: Apache-2.0
-- What is handed up may be what the office's own record says of a partner, instead of a step. states: 1 where it is; then
-- says_* are its fields, source_key is the record, act and on_date the step that it comes to, and says_version the version of
-- what that source said of the partner when it was prepared (0: nothing).
ALTER TABLE prepared_step ADD COLUMN states BIGINT NOT NULL DEFAULT 0;
ALTER TABLE prepared_step ADD COLUMN says_version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE prepared_step ADD COLUMN says_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_stage TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_signed TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_ended TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_side TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_confidence TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_as_of TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN says_note TEXT NOT NULL DEFAULT '';
