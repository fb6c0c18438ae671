-- SPDX-License-Identifier: Apache-2.0
-- What an act changed of a letter ("title text"), and how many answers to the text before stood no more by it.
ALTER TABLE letter_act ADD COLUMN changed TEXT NOT NULL DEFAULT '';
ALTER TABLE letter_act ADD COLUMN lapsed BIGINT NOT NULL DEFAULT 0;
