-- SPDX-License-Identifier: Apache-2.0
-- Copies of letters for the public, beside the originals that are kept (office.md, 3). Only what is left of the text once
-- passages were taken out stands here: a mark such as [[personal]] is in their place. direction, number, year, letter_day
-- and partner_city_id are as the letter had them when the copy was made: what is changed of the letter later changes no copy.

-- decided_by, decided_at: who published, returned, withdrew or dropped it last, and when; handing it up decides nothing.
-- words: why it came back, or why it was withdrawn; people's own words, which no line of the journal has. published_on:
-- the day at the office on which everyone saw it first; NULL: nobody outside did. withdrawn_on: from when on nobody does.
CREATE TABLE public_copy (
  office_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  letter_id BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'waiting', 'returned', 'published', 'withdrawn', 'dropped')),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  number TEXT NOT NULL,
  year BIGINT NOT NULL,
  letter_day TEXT,
  partner_city_id BIGINT REFERENCES city (id),
  title_zh TEXT NOT NULL,
  title_ja TEXT NOT NULL,
  title_en TEXT NOT NULL,
  body_zh TEXT NOT NULL,
  body_ja TEXT NOT NULL,
  body_en TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL,
  decided_by TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  published_on TEXT,
  withdrawn_on TEXT,
  PRIMARY KEY (office_id, id),
  FOREIGN KEY (office_id, letter_id) REFERENCES letter (office_id, id)
);
-- One at a time for a letter; those that are over stay beside it.
CREATE UNIQUE INDEX public_copy_in_hand ON public_copy (office_id, letter_id)
  WHERE state IN ('draft', 'waiting', 'returned', 'published');
CREATE INDEX public_copy_letter ON public_copy (office_id, letter_id, id);
CREATE INDEX public_copy_shown ON public_copy (office_id, id) WHERE published_on IS NOT NULL;
CREATE INDEX public_copy_waiting ON public_copy (office_id, id) WHERE state IN ('waiting', 'returned');

-- Who wrote at a copy: they do not decide on it.
CREATE TABLE public_copy_hand (
  office_id BIGINT NOT NULL,
  copy_id BIGINT NOT NULL,
  actor TEXT NOT NULL,
  PRIMARY KEY (office_id, copy_id, actor),
  FOREIGN KEY (office_id, copy_id) REFERENCES public_copy (office_id, id)
);
