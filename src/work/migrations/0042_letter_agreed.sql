-- SPDX-License-Identifier: Apache-2.0
-- What a verdict was given to, word for word: whoever is asked again is shown what was changed since. One row for each text
-- of a letter, whoever answered to it. Of verdicts that were given before this there is the hash alone.
-- documents: a line each, the hash and the name. second_*: the translation; translated_hash: of the text it translates.
CREATE TABLE letter_agreed (
  office_id BIGINT NOT NULL,
  letter_id BIGINT NOT NULL,
  content_hash TEXT NOT NULL,
  language TEXT NOT NULL,
  correspondent TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  enclosures TEXT NOT NULL,
  answers_id BIGINT,
  documents TEXT NOT NULL,
  copies TEXT NOT NULL,
  second_language TEXT NOT NULL,
  second_correspondent TEXT NOT NULL,
  second_title TEXT NOT NULL,
  second_body TEXT NOT NULL,
  second_enclosures TEXT NOT NULL,
  translated_hash TEXT NOT NULL,
  PRIMARY KEY (office_id, letter_id, content_hash),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);

-- Whether searches of letters find the translation. Of those that were written before, the program adds them to what is
-- searched right after this migration (work::find_translations).
ALTER TABLE letter_paper ADD COLUMN is_found BIGINT NOT NULL DEFAULT 0;

-- How urgent a letter is: what is urgent stands first where letters wait, and on the paper (GB/T 9704-2012, 7.2.4 and 10.1).
ALTER TABLE letter ADD COLUMN urgency TEXT NOT NULL DEFAULT 'ordinary';
