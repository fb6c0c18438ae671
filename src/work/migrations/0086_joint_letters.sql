-- SPDX-License-Identifier: Apache-2.0
-- The agencies that issue a letter with the office, a line each: part of what is agreed to.
ALTER TABLE letter_paper ADD COLUMN joint_with TEXT NOT NULL DEFAULT '';
ALTER TABLE letter_agreed ADD COLUMN joint_with TEXT NOT NULL DEFAULT '';
