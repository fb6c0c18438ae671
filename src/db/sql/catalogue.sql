-- SPDX-License-Identifier: Apache-2.0
-- What each kind of database says of its tables: those two that cannot be asked in one dialect.

-- name: sqlite_columns
SELECT s.name, c.name, lower(c.type), c.pk FROM sqlite_schema s JOIN pragma_table_info(s.name) c
WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY s.name, c.cid;

-- name: sqlite_references
SELECT DISTINCT s.name, f."table" FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table';

-- name: sqlite_schema_texts
SELECT type, name, coalesce(sql, '') FROM sqlite_schema WHERE tbl_name <> :but ORDER BY type, name;

-- name: postgresql_columns
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
  coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
ORDER BY c.relname COLLATE "C", a.attnum;

-- name: postgresql_references
SELECT DISTINCT c.relname, o.relname FROM pg_constraint f
JOIN pg_class c ON c.oid = f.conrelid
JOIN pg_class o ON o.oid = f.confrelid
WHERE f.contype = 'f' AND c.relnamespace = current_schema()::regnamespace;

-- name: postgresql_snapshot
SELECT pg_export_snapshot();
