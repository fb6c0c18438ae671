-- SPDX-License-Identifier: Apache-2.0
-- name: calendar_days
SELECT day, what, name_zh, name_ja, name_en, source FROM office_day WHERE office_id = :office ORDER BY day;

-- name: forget_calendar
DELETE FROM office_day WHERE office_id = :office;

-- name: insert_calendar_day
INSERT INTO office_day (office_id, day, what, name_zh, name_ja, name_en, source)
VALUES (:office, :day, :what, :zh, :ja, :en, :source);
