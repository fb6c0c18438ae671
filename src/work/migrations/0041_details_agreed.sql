-- SPDX-License-Identifier: Apache-2.0
-- Copies and translations are part of what is agreed to from now on. Those that were written before were not: what was agreed to
-- with them stays agreed to, until they are written again.
ALTER TABLE letter_paper ADD COLUMN is_agreed BIGINT NOT NULL DEFAULT 0;
