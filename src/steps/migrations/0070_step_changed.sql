-- SPDX-License-Identifier: Apache-2.0
-- Who prepared a step stays; beside it who put it otherwise last. Empty: nobody since it was prepared.
ALTER TABLE prepared_step ADD COLUMN changed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE prepared_step ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
