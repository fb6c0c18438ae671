-- SPDX-License-Identifier: Apache-2.0
-- The name of a rule set in each language of the interface, one of them at least. What it was called before is in the
-- office's own first language, since nothing says otherwise.
ALTER TABLE rule_set ADD COLUMN name_zh TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_set ADD COLUMN name_ja TEXT NOT NULL DEFAULT '';
ALTER TABLE rule_set ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
UPDATE rule_set SET name_zh = name WHERE office_id IN (SELECT id FROM office WHERE languages LIKE 'zh%');
UPDATE rule_set SET name_ja = name WHERE office_id IN (SELECT id FROM office WHERE languages LIKE 'ja%');
UPDATE rule_set SET name_en = name WHERE name_zh = '' AND name_ja = '';
ALTER TABLE rule_set DROP COLUMN name;
