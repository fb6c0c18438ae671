-- SPDX-License-Identifier: Apache-2.0
-- What of a letter was changed, where that is what the notice tells: words with blanks between ('': it tells something else,
-- or was written before this). No texts of people.
ALTER TABLE notice ADD COLUMN changed TEXT NOT NULL DEFAULT '';
