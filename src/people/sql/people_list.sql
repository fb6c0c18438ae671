-- SPDX-License-Identifier: Apache-2.0
-- name: history_of_subject
SELECT at, actor, verb, detail FROM journal WHERE office_id = :office AND subject = :subject ORDER BY seq DESC LIMIT :limit;
