-- SPDX-License-Identifier: Apache-2.0
-- The next id of each office's rows of a table: ids are given once, also where the row is gone again.
CREATE TABLE id_sequence (
  office_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  next BIGINT NOT NULL,
  PRIMARY KEY (office_id, name)
);
INSERT INTO id_sequence (office_id, name, next) SELECT office_id, 'source', max(id) + 1 FROM source GROUP BY office_id;
INSERT INTO id_sequence (office_id, name, next)
SELECT office_id, 'assertion', max(id) + 1 FROM assertion GROUP BY office_id;
INSERT INTO id_sequence (office_id, name, next) SELECT 0, 'partnership', coalesce(max(id), 0) + 1 FROM partnership;
INSERT INTO id_sequence (office_id, name, next) SELECT 0, 'city_review', coalesce(max(id), 0) + 1 FROM city_review;
