-- SPDX-License-Identifier: Apache-2.0
-- Which text an act replaced, where it changed one that is kept (letter_agreed): whoever wrote at a letter sees what somebody
-- else made of it. Of acts before this nothing is known.
ALTER TABLE letter_act ADD COLUMN before_hash TEXT NOT NULL DEFAULT '';
