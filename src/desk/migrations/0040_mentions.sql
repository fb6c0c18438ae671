-- SPDX-License-Identifier: Apache-2.0
-- Mentions are told by notices (0032), as everything else is. What was not seen yet becomes one, in no mail again, and
-- who wanted no mail of mentions has none of these notices. The day and time of a comment ("2026-11-29T08:00:00.000Z")
-- is made milliseconds since 1970 by whole numbers, as both databases reckon them: years begin in March, so that the
-- 153 days of five months repeat.
INSERT INTO notice (office_id, id, account_id, kind, because, subject_kind, subject_id, event_key, due, at_ms, read_ms,
                    mail_key)
SELECT t.office_id,
  COALESCE((SELECT s.next FROM id_sequence s WHERE s.office_id = t.office_id AND s.name = 'notice'), 1) + t.place - 1,
  t.account_id, 'mentioned', 'you_are_meant', t.subject_kind, t.subject_id,
  'comment/' || t.id || '/' || t.version, NULL,
  (365 * t.y + t.y / 4 - t.y / 100 + t.y / 400 + (153 * t.m + 2) / 5 + t.d - 719469) * 86400000 + t.minutes * 60000,
  NULL, 'none'
FROM (
  SELECT m.office_id, m.account_id, c.id, c.version, c.subject_kind, c.subject_id,
    ROW_NUMBER() OVER (PARTITION BY m.office_id ORDER BY m.comment_id, m.account_id) AS place,
    CAST(substr(c.at, 1, 4) AS BIGINT) - CASE WHEN substr(c.at, 6, 2) < '03' THEN 1 ELSE 0 END AS y,
    (CAST(substr(c.at, 6, 2) AS BIGINT) + 9) % 12 AS m,
    CAST(substr(c.at, 9, 2) AS BIGINT) AS d,
    CAST(substr(c.at, 12, 2) AS BIGINT) * 60 + CAST(substr(c.at, 15, 2) AS BIGINT) AS minutes
  FROM desk_mention m JOIN desk_comment c ON c.office_id = m.office_id AND c.id = m.comment_id
  WHERE m.is_seen = 0
) t;

INSERT INTO id_sequence (office_id, name, next)
SELECT office_id, 'notice', max(id) + 1 FROM notice WHERE kind = 'mentioned' GROUP BY office_id
ON CONFLICT (office_id, name) DO UPDATE SET
  next = CASE WHEN id_sequence.next < excluded.next THEN excluded.next ELSE id_sequence.next END;

INSERT INTO notice_choice (office_id, account_id, kind, way)
SELECT office_id, account_id, 'mentioned', 'none' FROM desk_wish WHERE mail_of_mentions = 0;

DROP TABLE desk_wish;
DROP INDEX desk_mention_of_account;
ALTER TABLE desk_mention DROP COLUMN is_seen;
