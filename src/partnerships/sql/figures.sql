-- SPDX-License-Identifier: Apache-2.0
-- name: figures_of
SELECT seq, version, on_date, kind, region, figure, figure_is, source_id, statement_zh, statement_ja, statement_en
FROM official_figure WHERE office_id = :office ORDER BY seq;

-- name: delete_figures
DELETE FROM official_figure WHERE office_id = :office;

-- name: insert_figure
INSERT INTO official_figure (office_id, seq, on_date, kind, region, figure, figure_is, source_id, statement_zh, statement_ja, statement_en)
VALUES (:office, :seq, :on_date, :kind, :region, :figure, :figure_is, :source, :zh, :ja, :en);

-- name: update_figure
UPDATE official_figure SET on_date = :on_date, kind = :kind, region = :region, figure = :figure, figure_is = :figure_is,
  source_id = :source, statement_zh = :zh, statement_ja = :ja, statement_en = :en, version = version + 1
WHERE office_id = :office AND seq = :seq;

-- name: delete_figure
DELETE FROM official_figure WHERE office_id = :office AND seq = :seq;
