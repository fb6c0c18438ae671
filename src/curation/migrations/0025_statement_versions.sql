-- SPDX-License-Identifier: Apache-2.0
-- Figures, targets, policies and consular posts are edited row by row: how often each was written, and numbers that are
-- never given twice, so that a row that was taken away is not mistaken for another.
ALTER TABLE official_figure ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE target ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE policy ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE consular_post ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE office ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
INSERT INTO id_sequence (office_id, name, next)
SELECT office_id, 'official_figure', max(seq) + 1 FROM official_figure GROUP BY office_id;
INSERT INTO id_sequence (office_id, name, next) SELECT office_id, 'target', max(seq) + 1 FROM target GROUP BY office_id;
INSERT INTO id_sequence (office_id, name, next) SELECT office_id, 'policy', max(seq) + 1 FROM policy GROUP BY office_id;
INSERT INTO id_sequence (office_id, name, next)
SELECT office_id, 'consular_post', max(seq) + 1 FROM consular_post GROUP BY office_id;
-- What was done with one thing: a partnership's page shows it.
CREATE INDEX journal_about ON journal (office_id, subject, seq);
