-- SPDX-License-Identifier: Apache-2.0
-- What an office says of a document or picture that is attached to a partner (attachment.subject_kind = 'partner'), and
-- whether those who enter the partner's hall see it.
CREATE TABLE exhibit (
  office_id BIGINT NOT NULL,
  attachment_id BIGINT NOT NULL,
  version BIGINT NOT NULL DEFAULT 1,
  is_public BIGINT NOT NULL DEFAULT 0,
  credit TEXT NOT NULL DEFAULT '',
  caption_zh TEXT NOT NULL DEFAULT '',
  caption_ja TEXT NOT NULL DEFAULT '',
  caption_en TEXT NOT NULL DEFAULT '',
  alt_zh TEXT NOT NULL DEFAULT '',
  alt_ja TEXT NOT NULL DEFAULT '',
  alt_en TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (office_id, attachment_id),
  FOREIGN KEY (office_id, attachment_id) REFERENCES attachment (office_id, id)
);
