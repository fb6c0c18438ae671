-- SPDX-License-Identifier: Apache-2.0
-- The language in which the letter was written when its copy for the public was made: the copy's texts in others are
-- translations, and say so. Of copies that were there before, the letter itself is asked.
ALTER TABLE public_copy ADD COLUMN language TEXT NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'ja', 'en'));
UPDATE public_copy SET language = (SELECT l.language FROM letter l
  WHERE l.office_id = public_copy.office_id AND l.id = public_copy.letter_id);
